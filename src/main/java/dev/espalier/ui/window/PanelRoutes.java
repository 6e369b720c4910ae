package dev.espalier.ui.window;

import dev.espalier.access.PolicySource;
import dev.espalier.access.StatementResult;
import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.NodeId;
import dev.espalier.policy.JsonPath;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.command.TwinCommands;
import dev.espalier.ui.editor.PolicyDialogs;
import dev.espalier.ui.editor.PolicySlot;
import dev.espalier.ui.panel.PanelDestinations;
import dev.espalier.ui.selected.SelectionDestinations;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Where the panel sends people: to a node on the canvas, to a statement in its editor.
final class PanelRoutes implements PanelDestinations, SelectionDestinations {
    private final DesignStore store;
    private final PolicyDialogs policies;
    private final Consumer<NodeId> reveal;
    private final TwinCommands twins;
    private final Runnable copyPicture;

    PanelRoutes(
            DesignStore store,
            PolicyDialogs policies,
            Consumer<NodeId> reveal,
            TwinCommands twins,
            Runnable copyPicture) {
        this.store = store;
        this.policies = policies;
        this.reveal = reveal;
        this.twins = twins;
        this.copyPicture = copyPicture;
    }

    @Override
    public void copyPicture() {
        copyPicture.run();
    }

    @Override
    public void compareWith(MemberId principal) {
        twins.compareWith(principal);
    }

    @Override
    public void goTo(NodeId node) {
        store.select(List.of(node));
        reveal.accept(node);
    }

    @Override
    public void goTo(StatementResult statement) {
        goTo(statement.policy(), statement.path());
    }

    @Override
    public void goTo(PolicySource policy, JsonPath statement) {
        slot(policy).ifPresent(slot -> policies.open(slot, statement));
    }

    private Optional<PolicySlot> slot(PolicySource source) {
        var design = store.design();
        if (source.id().isPresent()) {
            return PolicySlot.of(design, source.id().get());
        }
        return source.holder().flatMap(holder -> switch (holder) {
            case RoleId role when source.kind() == PolicySource.Kind.TRUST -> PolicySlot.trust(design, role);
            case ResourceId resource -> PolicySlot.resource(design, resource);
            case MemberId member -> Optional.of(PolicySlot.inline(design, member, source.name()));
            case ContainerId _, AccountId _ -> Optional.empty();
        });
    }
}
