package dev.espalier.storage;

import dev.espalier.design.AccountId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OuId;
import dev.espalier.design.RootId;
import dev.espalier.design.View.Bookmark;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads the bookmarks of a view. A number may stand there once.
final class BookmarkDecoder {
    private static final String ROOT = "r-";

    private final Problems problems;
    private final Set<Integer> numbers = new HashSet<>();

    BookmarkDecoder(Problems problems) {
        this.problems = problems;
    }

    Optional<Bookmark> bookmark(Fields from) {
        int number = from.count("number", 0);
        var node = from.requiredText("id").flatMap(id -> node(from, id));
        if (number < 1 || number > Bookmark.LAST || !numbers.add(number)) {
            problems.errorInWords(
                    ProblemCode.WRONG_VALUE,
                    from.place("number"),
                    "bookmark",
                    from.place("number").label());
            return Optional.empty();
        }
        return node.map(found -> new Bookmark(number, found, from.unknown()));
    }

    private Optional<NodeId> node(Fields from, String id) {
        var at = from.place("id");
        if (id.isBlank()) {
            problems.errorInWords(ProblemCode.WRONG_VALUE, at, "blank", at.label());
            return Optional.empty();
        }
        if (!(entity(id) instanceof AccountId account)) {
            return Optional.of(entity(id));
        }
        return Stream.of(
                        member(from, "user", name -> new UserId(account, name)),
                        member(from, "group", name -> new GroupId(account, name)),
                        member(from, "role", name -> new RoleId(account, name)),
                        member(from, "resource", arn -> new ResourceId(account, arn)))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Optional.of(account));
    }

    /// The root, unit or account that is called so.
    static NodeId entity(String id) {
        return AccountId.isValid(id) ? new AccountId(id) : id.startsWith(ROOT) ? new RootId(id) : new OuId(id);
    }

    private static Optional<NodeId> member(Fields from, String kind, Function<String, NodeId> made) {
        return from.optionalText(kind).map(made);
    }
}
