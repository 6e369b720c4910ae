package dev.espalier.access;

import dev.espalier.access.ScpCeiling.Culprit;
import dev.espalier.access.ScpCeiling.Kind;
import dev.espalier.access.ScpCeiling.Loss;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Entity;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.policy.ActionName;
import dev.espalier.policy.ConditionBlock;
import dev.espalier.policy.Effect;
import dev.espalier.policy.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the [ScpCeiling] of an entity: level by level, statement by statement, for whoever may ask beneath it.
final class ScpCeilingFinder {
    /// Operations that work, or fail, whatever policies say (rule R90).
    private static final List<ActionName> BEYOND = Stream.of("sts:GetCallerIdentity", "sts:GetSessionToken")
            .map(ActionName::of)
            .toList();

    private final World world;
    private final List<Loss> losses = new ArrayList<>();
    private final List<Loss> ofRootUsers = new ArrayList<>();
    private ActionSet shut = ActionSet.empty();
    private ActionSet open = ActionSet.all();

    ScpCeilingFinder(World world) {
        this.world = world;
    }

    Optional<ScpCeiling> find(NodeId node) {
        var path = new ArrayList<Entity>();
        return isWayTo(node, world.organization().root(), path) ? Optional.of(find(path)) : Optional.empty();
    }

    /// Goes down from a container; what leads nowhere is taken off the path again.
    private static boolean isWayTo(NodeId node, Container container, List<Entity> path) {
        path.addLast(container);
        if (container.id().equals(node)) {
            return true;
        }
        for (var account : container.accounts()) {
            if (account.id().equals(node)) {
                path.addLast(account);
                return true;
            }
        }
        for (var unit : container.organizationalUnits()) {
            if (isWayTo(node, unit, path)) {
                return true;
            }
        }
        path.removeLast();
        return false;
    }

    private ScpCeiling find(List<Entity> path) {
        var last = path.getLast();
        var exemption = exemption(last);
        if (exemption.isEmpty()) {
            var anybody = new Beneath(world, last.id() instanceof AccountId id ? Optional.of(id) : Optional.empty());
            path.forEach(entity -> add(entity, anybody));
        }
        var beyond = beyond();
        return new ScpCeiling(
                last.id(),
                exemption,
                exemption.isEmpty() && isAboveManagement(last.id()),
                open.or(beyond),
                shut.without(beyond),
                without(losses, beyond),
                without(ofRootUsers, beyond));
    }

    private Optional<Reason> exemption(Entity entity) {
        var account = entity instanceof Account found ? found.id() : nobody();
        return Exemptions.fromScps(new Caller.RootUser(account, false), world)
                .filter(reason -> entity instanceof Account || reason.code() != ReasonCode.SCP_MANAGEMENT);
    }

    /// Whether policies are switched on is the same for all accounts.
    private AccountId nobody() {
        return world.organization().managementAccountId();
    }

    private boolean isAboveManagement(NodeId node) {
        return node instanceof ContainerId
                && world.pathTo(world.organization().managementAccountId()).stream()
                        .anyMatch(entity -> entity.id().equals(node));
    }

    private static ActionSet beyond() {
        return ActionSet.where(number -> BEYOND.contains(ActionTable.get().name(number)));
    }

    private static List<Loss> without(List<Loss> losses, ActionSet beyond) {
        return losses.stream().flatMap(loss -> without(loss, beyond).stream()).toList();
    }

    private static Optional<Loss> without(Loss loss, ActionSet beyond) {
        var rest = loss.actions().without(beyond);
        return rest.isEmpty()
                ? Optional.empty()
                : Optional.of(new Loss(loss.at(), loss.kind(), loss.reason(), loss.statement(), rest));
    }

    private void add(Entity entity, Beneath anybody) {
        var level = new Level(entity, anybody);
        for (var policy : world.policies()
                .ofEntity(entity, OrganizationPolicyType.SERVICE_CONTROL_POLICY)
                .policies()) {
            level.add(policy);
        }
        level.finish();
        shut = shut.or(level.denied).or(level.silent());
        open = open.and(level.allowed).without(level.denied).without(level.perhapsDenied);
    }

    /// The SCPs attached to one entity.
    private final class Level {
        private final Entity entity;
        private final Beneath anybody;
        private final List<String> names = new ArrayList<>();
        private final List<Loss> doubtful = new ArrayList<>();
        private ActionSet denied = ActionSet.empty();
        private ActionSet perhapsDenied = ActionSet.empty();
        private ActionSet allowed = ActionSet.empty();
        private ActionSet perhapsAllowed = ActionSet.empty();
        private boolean hasAllow;

        Level(Entity entity, Beneath anybody) {
            this.entity = entity;
            this.anybody = anybody;
        }

        void add(AttachedPolicy policy) {
            names.add(policy.name());
            switch (policy) {
                case AttachedPolicy.Missing _ -> addUnknown(policy, ReasonCode.LOST_MISSING);
                case AttachedPolicy.Found found
                when !found.reading().isReadable() -> addUnknown(policy, ReasonCode.LOST_UNREADABLE);
                case AttachedPolicy.Found found ->
                    found.reading().statements().forEach(statement -> {
                        addRootUsers(found, statement);
                        anybody.reaches(statement).forEach(reach -> add(found, reach));
                    });
            }
        }

        private void addUnknown(AttachedPolicy policy, ReasonCode code) {
            var all = ActionSet.all();
            hasAllow = true;
            perhapsDenied = all;
            perhapsAllowed = all;
            losses.add(new Loss(entity.id(), Kind.UNKNOWN, Reason.of(code, policy.name()), Optional.empty(), all));
        }

        private void addRootUsers(AttachedPolicy.Found policy, Statement statement) {
            if (statement.effect().equals(Optional.of(Effect.DENY)) && Beneath.isOfRootUsers(statement)) {
                var covered =
                        statement.action().map(ActionTable.get()::coveredBy).orElse(ActionSet.empty());
                var conditions =
                        statement.condition().map(ConditionBlock::conditions).orElse(List.of());
                var reach = new Beneath.Reach(statement, Effect.DENY, conditions, ActionSet.empty(), covered);
                lose(Kind.PERHAPS_DENIED, ReasonCode.LOST_DENY_WHEN, policy, reach, covered)
                        .ifPresent(ofRootUsers::add);
            }
        }

        private void add(AttachedPolicy.Found policy, Beneath.Reach reach) {
            if (reach.effect() == Effect.DENY) {
                denied = denied.or(reach.surely());
                perhapsDenied = perhapsDenied.or(reach.perhaps());
                lose(Kind.DENIED, ReasonCode.LOST_DENY, policy, reach, reach.surely())
                        .ifPresent(losses::add);
                lose(Kind.PERHAPS_DENIED, ReasonCode.LOST_DENY_WHEN, policy, reach, reach.perhaps())
                        .ifPresent(losses::add);
            } else if (!policy.isFaulty()) {
                hasAllow = true;
                allowed = allowed.or(reach.surely());
                perhapsAllowed = perhapsAllowed.or(reach.perhaps());
                lose(Kind.PERHAPS_ALLOWED, ReasonCode.LOST_ALLOW_WHEN, policy, reach, reach.perhaps())
                        .ifPresent(doubtful::add);
            }
        }

        private Optional<Loss> lose(
                Kind kind, ReasonCode code, AttachedPolicy.Found policy, Beneath.Reach reach, ActionSet actions) {
            if (actions.isEmpty()) {
                return Optional.empty();
            }
            var statement = reach.statement();
            var label = Labels.statement(statement.number(), statement.sid());
            var reason = code == ReasonCode.LOST_DENY
                    ? Reason.of(code, policy.name(), label)
                    : Reason.of(code, policy.name(), label, StatementScope.of(statement, reach.open()));
            var culprit = new Culprit(
                    policy.source(Optional.of(entity.id())), statement.number(), statement.sid(), statement.path());
            return Optional.of(new Loss(entity.id(), kind, reason, Optional.of(culprit), actions));
        }

        /// What no policy here could allow.
        ActionSet silent() {
            return ActionSet.all().without(allowed).without(perhapsAllowed);
        }

        /// Adds what is lost for lack of an Allow.
        void finish() {
            doubtful.forEach(loss -> {
                var rest = loss.actions().without(allowed);
                if (!rest.isEmpty()) {
                    losses.add(new Loss(loss.at(), loss.kind(), loss.reason(), loss.statement(), rest));
                }
            });
            var silent = silent();
            if (!silent.isEmpty()) {
                losses.add(new Loss(entity.id(), Kind.NOT_ALLOWED, silence(), Optional.empty(), silent));
            }
        }

        private Reason silence() {
            var label = Labels.of(entity);
            return hasAllow
                    ? Reason.of(ReasonCode.LOST_SILENT, label, String.join(", ", names))
                    : Reason.of(ReasonCode.SCP_NONE, label);
        }
    }
}
