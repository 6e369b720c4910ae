package dev.espalier.ui.panel;

import dev.espalier.access.Gate;
import dev.espalier.design.Layer;
import dev.espalier.design.NodeId;
import dev.espalier.policy.Effect;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One rung of the ladder: a gate, or one source of grants.
///
/// @param node what it hangs on, for its glyph and for going there
/// @param title who it is: "OU People", "Group Admins", "hana’s own"
/// @param why the deciding policy or the reason, a few words
/// @param sentence the same in a full sentence, shown when there is no statement to show
/// @param obstacle the number of the obstacle when there are two or more
/// @param isLit whether the path reaches this rung, and so the rail above it is solid
/// @param cards every statement that matched, Deny first
/// @param lookedAt names of the policies that were looked at
/// @param near statements that fail in exactly one element, nearest first
record Rung(
        Key key,
        Gate gate,
        RungState state,
        Optional<NodeId> node,
        String title,
        String why,
        String sentence,
        OptionalInt obstacle,
        boolean isLit,
        List<StatementCard> cards,
        List<String> lookedAt,
        List<StatementCard> near) {
    Rung {
        cards = List.copyOf(cards);
        lookedAt = List.copyOf(lookedAt);
        near = List.copyOf(near);
    }

    /// Names a rung across answers, so that an opened one stays open while the design changes.
    record Key(Layer layer, Optional<NodeId> at, Optional<NodeId> holder) {}

    /// The statements that made the state: where a Deny matches, no Allow counts.
    List<StatementCard> speaking() {
        return state == RungState.DENIES
                ? cards.stream().filter(card -> card.effect() == Effect.DENY).toList()
                : cards;
    }

    /// What a silent rung has to say: which policies were looked at in vain.
    String silence() {
        return lookedAt.isEmpty() ? sentence : Words.text("rung.silence", String.join(", ", lookedAt));
    }

    Rung lit() {
        return new Rung(key, gate, state, node, title, why, sentence, obstacle, true, cards, lookedAt, near);
    }
}
