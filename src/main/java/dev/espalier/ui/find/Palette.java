package dev.espalier.ui.find;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.Members;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.diagram.Glyph;
import dev.espalier.search.Fuzzy;
import dev.espalier.ui.dialog.Pick.Choice;
import dev.espalier.ui.kit.GlyphView;
import dev.espalier.ui.kit.MenuCommand;
import dev.espalier.ui.kit.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Everything one can do and everywhere one can go, by a few letters: all commands, and all nodes, people and policies.
/// It is made when it is asked for and shows things as they are then.
public final class Palette {
    private static final Texts TEXTS = Texts.of(Palette.class);
    private static final int MOST = 60;
    /// Of a command and a node that suit about alike, the command is meant.
    private static final int COMMAND_FIRST = 64 * 4;

    private final List<Entry> entries = new ArrayList<>();
    private final FoundWords words;
    private final Consumer<ItemId> visitor;

    /// One thing to choose.
    private sealed interface Entry {
        Fuzzy.Name name();
    }

    private record Doing(Fuzzy.Name name, MenuCommand command) implements Entry {}

    private record Going(Fuzzy.Name name, ItemId item, String label) implements Entry {}

    private record Ranked(Entry entry, int score, int place) {
        static final Comparator<Ranked> WORST_FIRST =
                Comparator.comparingInt(Ranked::score).thenComparing(Ranked::place, Comparator.reverseOrder());
    }

    /// @param visitor goes to what was chosen
    public Palette(Design design, List<MenuCommand> commands, Consumer<ItemId> visitor) {
        this.words = new FoundWords(design);
        this.visitor = visitor;
        commands.forEach(command -> entries.add(new Doing(Fuzzy.Name.of(command.fullLabel()), command)));
        var index = DesignIndex.of(design);
        index.entities().forEach(entity -> add(entity.id(), entity.name()));
        design.organization()
                .policies()
                .forEach(policy -> add(new OrganizationPolicyId(policy.type(), policy.name()), policy.name()));
        index.accounts().forEach(this::addAllIn);
    }

    private void addAllIn(Account account) {
        Members.identities(account)
                .forEach(member -> add(member.id(), member.identity().name()));
        account.resources().forEach(resource -> add(new ResourceId(account.id(), resource.arn()), resource.arn()));
        account.policies().forEach(policy -> add(new AccountPolicyId(account.id(), policy.name()), policy.name()));
    }

    private void add(ItemId item, String label) {
        entries.add(new Going(Fuzzy.Name.of(label), item, label));
    }

    /// What suits best, the best first; all commands when nothing was typed. A choice does what it says when it is run.
    public List<Choice<Runnable>> matching(String typed) {
        var fuzzy = Fuzzy.of(typed);
        return (fuzzy.isEmpty() ? entries.stream().filter(Doing.class::isInstance) : best(fuzzy))
                .map(this::choice)
                .toList();
    }

    private Stream<Entry> best(Fuzzy fuzzy) {
        var best = new PriorityQueue<>(Ranked.WORST_FIRST);
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            int score = fuzzy.score(entry.name());
            if (score != Fuzzy.NO_MATCH) {
                best.add(new Ranked(entry, entry instanceof Doing ? score + COMMAND_FIRST : score, i));
                if (best.size() > MOST) {
                    best.remove();
                }
            }
        }
        return best.stream().sorted(Ranked.WORST_FIRST.reversed()).map(Ranked::entry);
    }

    private Choice<Runnable> choice(Entry entry) {
        return switch (entry) {
            case Doing(var _, var command) ->
                new Choice<>(
                        command.handler(),
                        command.fullLabel(),
                        command.keys()
                                .map(keys -> TEXTS.text("palette.keys", command.menu(), keys))
                                .orElse(command.menu()),
                        Glyph.BOLT,
                        command.isPossible() ? Optional.empty() : Optional.of(TEXTS.text("palette.impossible")));
            case Going(var _, var item, var label) ->
                new Choice<>(
                        () -> visitor.accept(item),
                        label,
                        words.kindOf(item),
                        GlyphView.glyphOf(item),
                        Optional.empty());
        };
    }
}
