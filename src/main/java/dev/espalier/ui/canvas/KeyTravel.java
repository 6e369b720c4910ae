package dev.espalier.ui.canvas;

import dev.espalier.design.Account;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.Identity;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.PolicyReference;
import dev.espalier.diagram.Direction;
import dev.espalier.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the pointer does with Shift and at chips, by keys: making the selection larger, and going from one policy of a
/// figure to the next.
final class KeyTravel {
    private static final Texts TEXTS = Texts.of(KeyTravel.class);

    private final CanvasViewModel canvas;

    KeyTravel(CanvasViewModel canvas) {
        this.canvas = canvas;
    }

    /// Adds the neighbour to the selection; going back takes it out again.
    void extend(Direction direction) {
        var selection = canvas.store().selection();
        canvas.commands()
                .focus()
                .flatMap(from -> canvas.layout().neighbour(from, direction))
                .ifPresent(to -> {
                    var extended = new ArrayList<ItemId>(selection);
                    if (extended.size() > 1 && extended.get(extended.size() - 2).equals(to)) {
                        extended.removeLast();
                    } else {
                        extended.remove(to);
                        extended.add(to);
                    }
                    canvas.store().select(extended);
                    canvas.commands().reveal(to);
                });
    }

    /// Selects the next policy on the focused figure, or the one before, as if its chip had been pressed.
    void policies(int by) {
        canvas.commands().focus().ifPresent(holder -> {
            var policies = policiesOn(holder);
            if (policies.isEmpty()) {
                var name = DesignIndex.of(canvas.store().design()).nameOf(holder);
                canvas.notice(TEXTS.text("policies.none", name), holder);
                return;
            }
            int now = canvas.store()
                    .focusedItem()
                    .map(policies::indexOf)
                    .filter(at -> at >= 0)
                    .orElse(by > 0 ? -1 : 0);
            var next = policies.get(Math.floorMod(now + by, policies.size()));
            canvas.store().select(List.of(next));
            canvas.holdPolicyAt(next, holder);
        });
    }

    private List<? extends PolicyId> policiesOn(NodeId holder) {
        var index = DesignIndex.of(canvas.store().design());
        if (holder instanceof MemberId member) {
            return index.account(member.account())
                    .map(account -> index.identity(member)
                            .map(identity -> managed(account, identity))
                            .orElse(List.of()))
                    .orElse(List.of());
        }
        return index.entity(holder).map(KeyTravel::organizational).orElse(List.of());
    }

    private static List<PolicyId> managed(Account account, Identity identity) {
        return identity.attachedPolicies().stream()
                .map(written -> PolicyReference.resolve(written, account))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Those that are drawn as chips; the default ones are not.
    private static List<PolicyId> organizational(Entity entity) {
        var found = new ArrayList<PolicyId>();
        for (var type : OrganizationPolicyType.values()) {
            for (var name : entity.policies(type)) {
                if (!name.equals(type.defaultPolicy())) {
                    found.add(new OrganizationPolicyId(type, name));
                }
            }
        }
        return found;
    }
}
