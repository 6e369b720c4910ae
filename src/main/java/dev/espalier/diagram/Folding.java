package dev.espalier.diagram;

import dev.espalier.access.Answer;
import dev.espalier.access.Gate;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Flow;
import dev.espalier.design.Layer;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.Reading;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// How the drawing is read, what is folded away and what is opened.
///
/// @param flow which way a tree grows
/// @param folded units whose contents are hidden
/// @param opened accounts whose people are shown by name
/// @param shown members that always have a row of their own, with a line of policies below it
/// @param full opened accounts in which everybody has a row, however many they are
/// @param asker whoever the path of an answer leads to
/// @param hasChips whether there is room for the chips of policies
public record Folding(
        Reading reading,
        Flow flow,
        Set<OuId> folded,
        Set<AccountId> opened,
        Set<MemberId> shown,
        Set<AccountId> full,
        Optional<MemberId> asker,
        boolean hasChips) {
    public static final Folding NONE = new Folding(Set.of(), Set.of(), Set.of());

    public Folding {
        folded = Set.copyOf(folded);
        opened = Set.copyOf(opened);
        shown = Set.copyOf(shown);
        full = Set.copyOf(full);
    }

    /// Of a drawing read as a tree from the root down.
    public Folding(Set<OuId> folded, Set<AccountId> opened, Set<MemberId> shown) {
        this(Reading.TREE, Flow.TOP_DOWN, folded, opened, shown, Set.of(), Optional.empty(), true);
    }

    /// As the design's view says.
    public static Folding of(Design design) {
        var view = design.view();
        return new Folding(Set.copyOf(view.folded()), Set.copyOf(view.opened()), Set.of())
                .with(view.reading())
                .with(view.flow());
    }

    public Folding with(Reading changed) {
        return new Folding(changed, flow, folded, opened, shown, full, asker, hasChips);
    }

    public Folding with(Flow changed) {
        return new Folding(reading, changed, folded, opened, shown, full, asker, hasChips);
    }

    private Folding with(Set<OuId> units, Set<AccountId> accounts, Set<MemberId> members) {
        return new Folding(reading, flow, units, accounts, members, full, asker, hasChips);
    }

    /// Opened so far that the path of an answer can be seen to its end: the account of whoever asks, and the
    /// policies that spoke there. Units that are folded stay folded.
    public Folding showing(Answer answer) {
        var accounts = new HashSet<>(opened);
        var members = new HashSet<>(shown);
        var end = asker;
        for (var gate : answer.gates()) {
            if (gate.layer() == Layer.IDENTITY_POLICY || gate.layer() == Layer.PERMISSIONS_BOUNDARY) {
                if (gate.at().orElse(null) instanceof MemberId member) {
                    accounts.add(member.account());
                    end = Optional.of(member);
                }
                addSpeakers(gate, members);
            }
        }
        return new Folding(reading, flow, folded, accounts, members, full, end, hasChips);
    }

    private static void addSpeakers(Gate gate, Set<MemberId> members) {
        for (var source : gate.sources()) {
            if (!source.matched().isEmpty()
                    && source.holder().isPresent()
                    && source.holder().get() instanceof MemberId member) {
                members.add(member);
            }
        }
    }

    public Folding folding(OuId unit) {
        return with(with(folded, unit), opened, shown);
    }

    public Folding unfolding(OuId unit) {
        return with(without(folded, unit), opened, shown);
    }

    public Folding opening(AccountId account) {
        return with(folded, with(opened, account), shown);
    }

    public Folding closing(AccountId account) {
        return with(folded, without(opened, account), shown);
    }

    /// With a row for everybody in an account.
    public Folding filling(AccountId account) {
        return new Folding(reading, flow, folded, with(opened, account), shown, with(full, account), asker, hasChips);
    }

    /// With the first ones of each kind only, where they are many.
    public Folding shortening(AccountId account) {
        return new Folding(reading, flow, folded, opened, shown, without(full, account), asker, hasChips);
    }

    /// With nothing folded around a node; a member has a row of its own in its opened account.
    public Folding uncovering(NodeId node, DesignIndex index) {
        var units = new HashSet<>(folded);
        for (var above : index.pathTo(node)) {
            if (above instanceof OrganizationalUnit unit && !unit.id().equals(node)) {
                units.remove(unit.id());
            }
        }
        return node instanceof MemberId member
                ? with(units, with(opened, member.account()), with(shown, member))
                : with(units, opened, shown);
    }

    /// With no people shown by name.
    public Folding withoutPeople() {
        return with(folded, Set.of(), shown);
    }

    /// With no room for the chips of policies.
    public Folding withoutPolicies() {
        return new Folding(reading, flow, folded, opened, shown, full, asker, false);
    }

    /// Without what takes room in layers that are left out.
    public Folding drawing(Set<Overlay> overlays) {
        var some = overlays.contains(Overlay.PEOPLE) ? this : withoutPeople();
        return overlays.contains(Overlay.POLICIES) ? some : some.withoutPolicies();
    }

    private static <T> Set<T> with(Set<T> some, T one) {
        var more = new HashSet<>(some);
        more.add(one);
        return more;
    }

    private static <T> Set<T> without(Set<T> some, T one) {
        var fewer = new HashSet<>(some);
        fewer.remove(one);
        return fewer;
    }
}
