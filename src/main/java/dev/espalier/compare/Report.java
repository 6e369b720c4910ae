package dev.espalier.compare;

import dev.espalier.access.AccessEffect;
import dev.espalier.access.AccessEffect.Direction;
import dev.espalier.compare.Section.Item;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.RootUserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/// What lies between two designs, in words for people; sections without items are left out.
public final class Report {
    private final Comparison comparison;
    private final CauseWords causes;

    public Report(Comparison comparison) {
        this.comparison = comparison;
        causes = new CauseWords(comparison);
    }

    public List<Section> sections() {
        var sections = new ArrayList<Section>();
        sections.add(new Section(
                Words.text("section.changes"),
                comparison.changes().stream()
                        .map(change -> new Item(change.sentence(), List.of()))
                        .toList()));
        for (var direction : List.of(Direction.LOST, Direction.GAINED, Direction.ALTERED)) {
            sections.add(new Section(
                    Words.text("section." + direction),
                    comparison.effects().stream()
                            .filter(effect -> effect.direction() == direction)
                            .map(this::item)
                            .toList()));
        }
        sections.add(new Section(
                Words.text("section.added"),
                comparison.newcomers().stream().map(this::item).toList()));
        sections.add(new Section(
                Words.text("section.removed"),
                comparison.access().removed().stream()
                        .map(member -> new Item(name(comparison.before(), member), List.of()))
                        .toList()));
        sections.removeIf(section -> section.items().isEmpty());
        return sections;
    }

    /// What it comes to, in one sentence or two.
    public List<String> conclusion() {
        var sentences = new ArrayList<String>();
        sentences.add(comparison.isNothing() ? Words.text("same") : Words.text("widening." + comparison.widening()));
        if (!comparison.access().isExact()) {
            sentences.add(Words.text("about"));
        }
        sentences.add(Words.text("scope"));
        return sentences;
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
                details);
    }

    private Item item(Comparison.Newcomer newcomer) {
        var text = Words.text(
                "newcomer",
                name(comparison.after(), newcomer.principal()),
                Words.text("actions", newcomer.allowed()),
                newcomer.open());
        return new Item(text, List.of());
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
