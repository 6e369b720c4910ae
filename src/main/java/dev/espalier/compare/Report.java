package dev.espalier.compare;

import dev.espalier.access.AccessEffect;
import dev.espalier.access.AccessEffect.Direction;
import dev.espalier.catalog.ActionTable;
import dev.espalier.compare.Section.Item;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.RootUserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What lies between two designs, in words for people; sections without items are left out.
public final class Report {
    private final Comparison comparison;
    private final CauseWords causes;

    public Report(Comparison comparison) {
        this.comparison = comparison;
        causes = new CauseWords(comparison);
    }

    /// The parts of the report.
    public enum Part {
        CHANGES,
        LOST,
        GAINED,
        ALTERED,
        ADDED,
        REMOVED;

        /// Whether it tells of more that is permitted.
        public boolean widens() {
            return this == GAINED || this == ADDED;
        }

        /// Whether it tells of less that is permitted.
        public boolean narrows() {
            return this == LOST || this == REMOVED;
        }
    }

    public List<Section> sections() {
        return List.copyOf(parts().values());
    }

    /// The sections by what they tell.
    public Map<Part, Section> parts() {
        var parts = new EnumMap<Part, Section>(Part.class);
        parts.put(Part.CHANGES, changes(comparison.changes()));
        parts.put(Part.LOST, effects(Direction.LOST));
        parts.put(Part.GAINED, effects(Direction.GAINED));
        parts.put(Part.ALTERED, effects(Direction.ALTERED));
        parts.put(
                Part.ADDED,
                new Section(
                        Words.text("section.added"),
                        comparison.newcomers().stream().map(this::item).toList()));
        parts.put(
                Part.REMOVED,
                new Section(
                        Words.text("section.removed"),
                        comparison.access().removed().stream()
                                .map(member -> new Item(name(comparison.before(), member), List.of(), List.of(member)))
                                .toList()));
        parts.values().removeIf(section -> section.items().isEmpty());
        return parts;
    }

    /// The section about what designs are made of.
    public static Section changes(List<Change> changes) {
        return new Section(
                Words.text("section.changes"),
                changes.stream()
                        .map(change -> new Item(change.sentence(), List.of(), List.of(change.item())))
                        .toList());
    }

    private Section effects(Direction direction) {
        return new Section(
                Words.text("section." + direction),
                comparison.effects().stream()
                        .filter(effect -> effect.direction() == direction)
                        .map(this::item)
                        .toList());
    }

    /// Where the causes lie, then whom they concern.
    private static List<ItemId> about(AccessEffect effect) {
        var about = new LinkedHashSet<ItemId>();
        for (var cause : effect.causes()) {
            cause.at().ifPresent(about::add);
            cause.statements().forEach(statement -> statement.holder().ifPresent(about::add));
        }
        about.addAll(effect.actions().keySet());
        return List.copyOf(about);
    }

    /// What it comes to, in one sentence or two.
    public List<String> conclusion() {
        var sentences = new ArrayList<String>();
        sentences.add(Words.text(sum()));
        if (!comparison.access().isExact()) {
            sentences.add(Words.text("about"));
        }
        sentences.add(Words.text("scope"));
        return sentences;
    }

    private String sum() {
        if (comparison.isNothing()) {
            return "same";
        }
        boolean isProven = comparison.widening() == Comparison.Widening.NO && comparison.isNarrowing();
        return isProven ? "widening.NARROWS" : "widening." + comparison.widening();
    }

    private Item item(AccessEffect effect) {
        var all = effect.allActions();
        var details = new ArrayList<String>();
        var principals = effect.actions().keySet();
        if (principals.size() > 1) {
            details.addAll(byAccount(principals));
        }
        details.addAll(ServiceWords.of(all));
        return new Item(
                Words.text(
                        effect.isAlikeForAll() ? "effect" : "effect.some",
                        who(principals),
                        Words.text("actions", all.size()),
                        causes.text(effect)),
                details,
                about(effect),
                Optional.of(example(effect)));
    }

    private static Section.Example example(AccessEffect effect) {
        var first = effect.actions().entrySet().iterator().next();
        return new Section.Example(
                first.getKey(), ActionTable.get().name(first.getValue().first()).toString());
    }

    private Item item(Comparison.Newcomer newcomer) {
        var text = Words.text(
                "newcomer",
                name(comparison.after(), newcomer.principal()),
                Words.text("actions", newcomer.allowed()),
                newcomer.open());
        return new Item(text, List.of(), List.of(newcomer.principal()));
    }

    private String who(Collection<MemberId> principals) {
        if (principals.size() == 1) {
            return name(comparison.after(), principals.iterator().next());
        }
        var accounts = principals.stream().map(MemberId::account).distinct().count();
        return Words.text("principals", principals.size(), accounts);
    }

    private static String name(Design design, MemberId member) {
        var names = DesignIndex.of(design);
        return member instanceof RootUserId
                ? names.nameOf(member)
                : Words.text("in", names.nameOf(member), names.nameOf(member.account()));
    }

    private List<String> byAccount(Collection<MemberId> principals) {
        var names = DesignIndex.of(comparison.after());
        var accounts = new LinkedHashMap<String, List<String>>();
        for (var principal : principals) {
            var name = principal instanceof RootUserId ? Words.text("rootUser") : names.nameOf(principal);
            accounts.computeIfAbsent(names.nameOf(principal.account()), _ -> new ArrayList<>())
                    .add(name);
        }
        return accounts.entrySet().stream()
                .map(entry -> Words.text("account", entry.getKey(), String.join(", ", entry.getValue())))
                .toList();
    }
}
