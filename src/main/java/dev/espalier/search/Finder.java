package dev.espalier.search;

import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId;
import dev.espalier.search.Source.OfAccount;
import dev.espalier.search.Source.OfContainer;
import dev.espalier.search.Source.OfDefault;
import dev.espalier.search.Source.OfPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds items of one design by their texts.
///
/// Every unit, account and policy has its texts in one folded string, so that looking for a word is one plain search
/// through a few megabytes: some milliseconds for 100,000 people, without an inverted index whose upkeep would cost
/// more than it saves. Designs share what an edit did not touch, and so do their finders: [#following] reads only what
/// is new. Immutable and safe to use from any thread.
public final class Finder {
    /// Slashes at the ends of a path.
    private static final Pattern STROKES = Pattern.compile("^/+|/+$");

    private final Design design;
    private final List<Entry> entries;
    private final IdentityHashMap<Object, Page> pages;

    /// @param path the names of the units above and of the unit itself, folded and joined by `/`; empty for policies
    private record Entry(Source source, Page page, String path) {}

    private Finder(Design design, IdentityHashMap<Object, Page> known) {
        this.design = design;
        this.entries = new ArrayList<>();
        this.pages = new IdentityHashMap<>();
        var organization = design.organization();
        organization.policies().forEach(policy -> add(new OfPolicy(policy), "", known));
        for (var type : OrganizationPolicyType.values()) {
            add(new OfDefault(type), "", known);
        }
        add(organization.root(), Folded.of(organization.root().name()), known);
    }

    /// A finder for this design.
    public static Finder of(Design design) {
        return new Finder(design, new IdentityHashMap<>());
    }

    /// The finder for the same design after some edits.
    @SuppressWarnings("ReferenceEquality") // equal organizations may well be read anew
    public Finder following(Design changed) {
        return changed.organization() == design.organization()
                        && changed.view().notes() == design.view().notes()
                        && changed.view().flags() == design.view().flags()
                        && changed.view().legend() == design.view().legend()
                ? this
                : new Finder(changed, pages);
    }

    private void add(Container container, String path, IdentityHashMap<Object, Page> known) {
        add(new OfContainer(container), path, known);
        for (var account : container.accounts()) {
            add(new OfAccount(account), path, known);
        }
        for (var unit : container.organizationalUnits()) {
            add(unit, path + "/" + Folded.of(unit.name()), known);
        }
    }

    private void add(Source source, String path, IdentityHashMap<Object, Page> known) {
        var page = known.get(source.origin());
        if (page == null) {
            page = Page.of(source);
        }
        pages.put(source.origin(), page);
        entries.add(new Entry(source, page, path));
    }

    /// What suits the query: policies of the organization first, then as the drawing has it from the root down, then
    /// notes. Nothing when nothing is looked for.
    public List<ItemId> find(Query query) {
        var found = new ArrayList<ItemId>();
        if (query.isEmpty()) {
            return found;
        }
        var words = query.words().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        var area = new Area(query.paths());
        var said = words.isEmpty() ? Map.<ItemId, String>of() : said();
        for (var entry : entries) {
            if (area.contains(entry)) {
                find(entry, words, said)
                        .filter(item -> query.kinds().contains(Kind.of(item)))
                        .forEach(found::add);
            }
        }
        if (query.kinds().contains(Kind.NOTE) && query.paths().isEmpty()) {
            notes(words).forEach(found::add);
        }
        return found;
    }

    private static Stream<ItemId> find(Entry entry, List<String> words, Map<ItemId, String> said) {
        var found = new ArrayList<ItemId>();
        boolean isFirst = !said.isEmpty()
                && Optional.ofNullable(said.get(entry.source().item(0)))
                        .filter(about -> entry.page().isFirst(words, about))
                        .isPresent();
        if (isFirst) {
            found.add(entry.source().item(0));
        }
        entry.page().find(words, number -> {
            if (number > 0 || !isFirst) {
                found.add(entry.source().item(number));
            }
        });
        return found.stream();
    }

    /// Owners and what colours mean, folded, by node.
    private Map<ItemId, String> said() {
        var view = design.view();
        var said = new HashMap<ItemId, String>();
        for (var flag : view.flags()) {
            var colour = flag.colour().map(view::meaning).orElse("");
            said.put(flag.node(), Folded.of(flag.owner() + "\n" + colour));
        }
        return said;
    }

    private Stream<NoteId> notes(List<String> words) {
        var notes = design.view().notes();
        return IntStream.range(0, notes.size())
                .filter(place -> {
                    var text = Folded.of(notes.get(place).text());
                    return words.stream().allMatch(text::contains);
                })
                .mapToObj(NoteId::new);
    }

    /// Where the words of the query stand in an item: the first text with all of them, or else the first one with any.
    /// Empty when none of them does.
    public Optional<Place> place(ItemId item, Query query) {
        if (item instanceof NoteId note) {
            return design.view()
                    .note(note)
                    .map(found -> new Place(item, Field.TEXT, "", Optional.empty(), found.text()));
        }
        var origin = originOf(item);
        return entries.stream()
                .filter(entry -> origin.filter(entry.source().item(0)::equals).isPresent())
                .findFirst()
                .flatMap(entry -> place(entry.source(), item, query.words()));
    }

    private static Optional<ItemId> originOf(ItemId item) {
        return switch (item) {
            case MemberId member -> Optional.of(member.account());
            case PolicyId.AccountPolicyId policy -> Optional.of(policy.account());
            case PolicyId.AwsManagedPolicyId _ -> Optional.empty();
            default -> Optional.of(item);
        };
    }

    private Optional<Place> place(Source source, ItemId item, List<String> words) {
        var places = new ArrayList<Place>();
        for (int i = 0; i < source.size(); i++) {
            if (source.item(i).equals(item)) {
                source.tell(i, (field, part, policy, text) -> places.add(new Place(item, field, part, policy, text)));
            }
        }
        if (item instanceof NodeId node) {
            var flag = design.view().flag(node);
            places.add(new Place(item, Field.OWNER, "", Optional.empty(), flag.owner()));
            flag.colour()
                    .map(design.view()::meaning)
                    .ifPresent(text -> places.add(new Place(item, Field.COLOUR, "", Optional.empty(), text)));
        }
        return Stream.concat(
                        places.stream().filter(place -> words.stream().allMatch(Folded.of(place.text())::contains)),
                        places.stream().filter(place -> words.stream().anyMatch(Folded.of(place.text())::contains)))
                .findFirst();
    }

    /// What lies inside some paths. A path names units and accounts by their whole names; while none is called so, as
    /// when a name is only half typed, by a part of them.
    private final class Area {
        private final List<String> paths;
        private final Map<String, Boolean> known = new HashMap<>();
        private final Set<NodeId> nodes = new HashSet<>();

        private Area(List<String> typed) {
            paths = typed.stream().map(this::whole).toList();
            if (!paths.isEmpty()) {
                entries.stream()
                        .filter(Finder::isDrawn)
                        .filter(this::contains)
                        .forEach(entry -> nodes.add((NodeId) entry.source().item(0)));
            }
        }

        /// The path between slashes, if that is somewhere.
        private String whole(String typed) {
            var wanted = "/" + STROKES.matcher(typed).replaceAll("") + "/";
            return entries.stream()
                            .filter(Finder::isDrawn)
                            .anyMatch(entry -> names(entry).contains(wanted))
                    ? wanted
                    : typed;
        }

        /// A policy lies where it is attached.
        private boolean contains(Entry entry) {
            if (paths.isEmpty()) {
                return true;
            }
            return switch (entry.source()) {
                case OfContainer _ -> known.computeIfAbsent(entry.path(), _ -> isInside(names(entry)));
                case OfAccount _ ->
                    known.computeIfAbsent(entry.path(), path -> isInside("/" + path + "/")) || isInside(names(entry));
                case OfPolicy _, OfDefault _ ->
                    DesignIndex.of(design)
                            .attachmentsOf((PolicyId) entry.source().item(0))
                            .stream()
                            .anyMatch(nodes::contains);
            };
        }

        private boolean isInside(String names) {
            return paths.stream().allMatch(names::contains);
        }
    }

    private static boolean isDrawn(Entry entry) {
        return entry.source() instanceof OfContainer || entry.source() instanceof OfAccount;
    }

    /// The names from the root down to a unit or account, each between slashes.
    private static String names(Entry entry) {
        return entry.source() instanceof OfAccount
                ? "/" + entry.path() + "/" + entry.page().title() + "/"
                : "/" + entry.path() + "/";
    }
}
