package dev.espalier.exchange;

import dev.espalier.design.Account;
import dev.espalier.design.Container;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.Root;
import dev.espalier.design.View;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Some nodes of a design with everything below them, and of the rest only the units that lead there. It is made to be
/// drawn: without the notes that are stuck to nothing in it, whose
/// places mean nothing there.
///
/// @param sight the design cut down, unfolded on the way to the nodes
/// @param kept what was asked for and all units and accounts below
record Excerpt(Sight sight, Set<NodeId> kept) {
    /// @param nodes people and resources stand for their account
    static Excerpt of(Sight sight, Collection<? extends NodeId> nodes) {
        var cut = new Cut(nodes);
        var design = sight.design();
        var root = (Root) cut.trim(design.organization().root(), false);
        // the steps of a lesson hold the whole design
        var written = View.DEFAULT.withWritten(design.view()).withLesson(List.of());
        var cutDesign = design.withOrganization(design.organization().withRoot(root))
                .withView(written.withNotes(written.notes().stream()
                        .filter(note -> note.node().filter(cut.kept::contains).isPresent())
                        .toList()));
        var folding = sight.folding();
        for (var unit : cut.spine) {
            folding = folding.unfolding(unit);
        }
        return new Excerpt(sight.of(cutDesign, folding), Set.copyOf(cut.kept));
    }

    /// Whether there is anything in a design that an excerpt of these nodes would show.
    static boolean isPossible(Sight sight, Collection<? extends NodeId> nodes) {
        var index = DesignIndex.of(sight.design());
        return nodes.stream().anyMatch(index::contains);
    }

    private static final class Cut {
        private final Set<NodeId> wanted = new HashSet<>();
        private final Set<NodeId> kept = new HashSet<>();
        private final Set<OuId> spine = new HashSet<>();

        Cut(Collection<? extends NodeId> nodes) {
            nodes.forEach(node -> wanted.add(node instanceof MemberId member ? member.account() : node));
        }

        /// The container with what is kept below it.
        Container trim(Container container, boolean isInside) {
            var isKept = isInside || wanted.contains(container.id());
            if (isKept) {
                kept.add(container.id());
            }
            var accounts = container.accounts().stream()
                    .filter(account -> isKept || wanted.contains(account.id()))
                    .toList();
            accounts.stream().map(Account::id).forEach(kept::add);
            var units = container.organizationalUnits().stream()
                    .flatMap(unit -> trimUnit(unit, isKept).stream())
                    .toList();
            return container.withAccounts(accounts).withOrganizationalUnits(units);
        }

        private Optional<OrganizationalUnit> trimUnit(OrganizationalUnit unit, boolean isInside) {
            var trimmed = (OrganizationalUnit) trim(unit, isInside);
            if (kept.contains(unit.id())) {
                return Optional.of(trimmed);
            }
            if (trimmed.accounts().isEmpty() && trimmed.organizationalUnits().isEmpty()) {
                return Optional.empty();
            }
            spine.add(unit.id());
            return Optional.of(trimmed);
        }
    }
}
