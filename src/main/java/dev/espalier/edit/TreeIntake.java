package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Clipping;
import dev.espalier.design.Container;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.DesignTree;
import dev.espalier.design.Entity;
import dev.espalier.design.Identity;
import dev.espalier.design.ItemId;
import dev.espalier.design.Limit;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.Resource;
import dev.espalier.design.RootId;
import dev.espalier.design.View;
import dev.espalier.edit.Destination.Anywhere;
import dev.espalier.edit.Destination.Beside;
import dev.espalier.edit.Destination.Into;
import dev.espalier.edit.EditResult.Rejected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Makes copies of units and accounts under new ids and puts them under their parents. Used once and thrown away.
final class TreeIntake {
    private static final int LONGEST_UNIT = 128;

    private final Design design;
    private final DesignIndex index;
    private final Clipping clipping;
    private final Destination destination;
    private final Readdressing addresses;
    private final DesignNames names;
    private final PolicyIntake policies;
    private final CopyIds ids;
    private final Map<ResourceId, String> newArns = new HashMap<>();
    private final Map<ContainerId, FreeNames> unitNames = new HashMap<>();
    private Optional<Rejected> refusal = Optional.empty();

    TreeIntake(
            Design design,
            Clipping clipping,
            Destination destination,
            Readdressing addresses,
            DesignNames names,
            PolicyIntake policies) {
        this.design = design;
        this.index = DesignIndex.of(design);
        this.clipping = clipping;
        this.destination = destination;
        this.addresses = addresses;
        this.names = names;
        this.policies = policies;
        ids = CopyIds.of(design, clipping);
        if (!clipping.units().isEmpty() || !clipping.accounts().isEmpty()) {
            ids.accounts().forEach(addresses::account);
            ids.units().forEach(addresses::unit);
            clipping.units().forEach(this::address);
            clipping.accounts().forEach(this::address);
            judge();
        }
    }

    /// The copy of a unit or an account; anything else is itself.
    NodeId copyOf(NodeId original) {
        return switch (original) {
            case OuId unit -> ids.copyOf(unit);
            case AccountId account -> ids.copyOf(account);
            case RootId _, MemberId _ -> original;
        };
    }

    // Addresses

    private void address(OrganizationalUnit unit) {
        unit.organizationalUnits().forEach(this::address);
        unit.accounts().forEach(this::address);
    }

    private void address(Account account) {
        account.resources().forEach(resource -> address(account.id(), ids.copyOf(account.id()), resource));
    }

    private void address(AccountId from, AccountId to, Resource resource) {
        var id = new ResourceId(from, resource.arn());
        var arn = names.arns().take(Resources.arnIn(to, id));
        newArns.put(id, arn);
        addresses.resource(resource.arn(), arn);
    }

    // Rules

    private void judge() {
        var quotas = design.quotaProfile();
        var mostUnits = quotas.highest(Limit.UNITS);
        var mostAccounts = quotas.highest(Limit.ACCOUNTS);
        var ruling = Ruling.start()
                .require(index.units().size() + ids.units().size() <= mostUnits, Refusal.TOO_MANY_UNITS, mostUnits)
                .require(
                        index.accounts().size() + ids.accounts().size() <= mostAccounts,
                        Refusal.TOO_MANY_ACCOUNTS,
                        mostAccounts);
        for (var unit : clipping.units()) {
            var parent = parentOf(unit.id());
            ruling = ruling.require(parent.isPresent(), Refusal.MISSING, Words.text("item.unit", unit.name()))
                    .require(
                            parent.map(index::depthOf).orElse(0) + MoveNodes.heightOf(unit)
                                    <= quotas.highest(Limit.UNIT_DEPTH),
                            Refusal.UNITS_TOO_DEEP,
                            unit.name());
        }
        for (var account : clipping.accounts()) {
            ruling = ruling.require(
                    parentOf(account.id()).isPresent(), Refusal.MISSING, Words.text("item.account", account.name()));
        }
        refusal = ruling.refusal();
    }

    Optional<Rejected> refusal() {
        return refusal;
    }

    /// What the copy of a unit or account hangs under.
    private Optional<ContainerId> parentOf(NodeId original) {
        return switch (destination) {
            case Beside _ -> index.containerOf(original).map(Container::id);
            case Into(ContainerId container, var _) ->
                index.container(container).map(Container::id);
            case Into(var node, var _) ->
                index.pathTo(node).reversed().stream()
                        .filter(Container.class::isInstance)
                        .map(entity -> ((Container) entity).id())
                        .findFirst();
            case Anywhere _ -> Optional.of(index.root().id());
        };
    }

    // Copies

    private OrganizationalUnit copy(OrganizationalUnit unit, FreeNames siblings) {
        var inside = new FreeNames(() -> List.of(), UnaryOperator.identity(), " ", LONGEST_UNIT);
        return new OrganizationalUnit(
                ids.copyOf(unit.id()),
                siblings.take(unit.name()),
                attached(unit, OrganizationPolicyType.SERVICE_CONTROL_POLICY),
                attached(unit, OrganizationPolicyType.RESOURCE_CONTROL_POLICY),
                unit.tags(),
                unit.organizationalUnits().stream()
                        .map(below -> copy(below, inside))
                        .toList(),
                unit.accounts().stream().map(this::copy).toList(),
                unit.unknown());
    }

    private List<String> attached(Entity entity, OrganizationPolicyType type) {
        return entity.policies(type).stream()
                .distinct()
                .map(name -> policies.nameOf(new OrganizationPolicyId(type, name))
                        .orElseGet(() -> {
                            refusal =
                                    refusal.or(() -> Optional.of(Refusal.POLICY_MISSING.rejected(name, design.name())));
                            return name;
                        }))
                .toList();
    }

    private Account copy(Account account) {
        var id = ids.copyOf(account.id());
        var isFree = account.email().isEmpty() || names.emails().add(account.email());
        return new Account(
                id,
                names.accounts().take(account.name()),
                isFree ? account.email() : "",
                attached(account, OrganizationPolicyType.SERVICE_CONTROL_POLICY),
                attached(account, OrganizationPolicyType.RESOURCE_CONTROL_POLICY),
                account.rootUser(),
                account.passwordPolicy(),
                account.tags(),
                DesignTree.map(account.policies(), addresses::applied),
                identities(account.groups()),
                identities(account.users()),
                identities(account.roles()),
                DesignTree.map(
                        account.resources(),
                        resource -> addresses.applied(
                                resource,
                                newArns.getOrDefault(new ResourceId(account.id(), resource.arn()), resource.arn()))),
                account.unknown());
    }

    @SuppressWarnings("unchecked") // rewriting keeps the kind
    private <T extends Identity> List<T> identities(List<T> originals) {
        return DesignTree.map(originals, identity -> (T) addresses.applied(
                ManagedReferences.rewritten(identity, written -> Optional.of(addresses.applied(written)))));
    }

    /// The view with the owners and colours of the copies.
    View flagged(View view) {
        var changed = view;
        for (var flag : clipping.flags()) {
            Optional<NodeId> copy = switch (flag.node()) {
                case OuId unit -> Optional.ofNullable(ids.units().get(unit));
                case AccountId account -> Optional.ofNullable(ids.accounts().get(account));
                case RootId _, MemberId _ -> Optional.empty();
            };
            changed = copy.isEmpty() ? changed : changed.withFlag(flag.withNode(copy.get()));
        }
        return changed;
    }

    // Places

    /// The design with the copies in their places and with those other accounts instead of the ones it has.
    Design in(Design changed, Map<AccountId, Account> others) {
        var newUnits = new HashMap<NodeId, OrganizationalUnit>();
        var newAccounts = new HashMap<NodeId, Account>();
        clipping.units().forEach(unit -> newUnits.put(unit.id(), copy(unit, siblingsOf(unit))));
        clipping.accounts().forEach(account -> newAccounts.put(account.id(), copy(account)));
        var concerned = new HashSet<NodeId>(others.keySet());
        Stream.<Entity>concat(clipping.units().stream(), clipping.accounts().stream())
                .forEach(original -> parentOf(original.id()).ifPresent(concerned::add));
        return DesignTree.mapEntities(changed, concerned, entity -> switch (entity) {
            case Account account -> others.getOrDefault(account.id(), account);
            case Container container -> grown(container, newUnits, newAccounts);
        });
    }

    private FreeNames siblingsOf(OrganizationalUnit unit) {
        return unitNames.computeIfAbsent(
                parentOf(unit.id()).orElseThrow(),
                parent -> new FreeNames(
                        () -> index.container(parent).orElseThrow().organizationalUnits().stream()
                                .map(OrganizationalUnit::name)
                                .toList(),
                        UnaryOperator.identity(),
                        " ",
                        LONGEST_UNIT));
    }

    private Container grown(
            Container container, Map<NodeId, OrganizationalUnit> newUnits, Map<NodeId, Account> newAccounts) {
        var changed = container;
        var unitsHere = joined(container, container.organizationalUnits(), clipping.units(), newUnits);
        if (unitsHere.size() > container.organizationalUnits().size()) {
            changed = changed.withOrganizationalUnits(unitsHere);
        }
        var accountsHere = joined(container, container.accounts(), clipping.accounts(), newAccounts);
        return accountsHere.size() > container.accounts().size() ? changed.withAccounts(accountsHere) : changed;
    }

    private <T extends Entity> List<T> joined(
            Container container, List<T> present, List<T> originals, Map<NodeId, T> made) {
        if (made.isEmpty()) {
            return present;
        }
        if (destination instanceof Beside) {
            return besideOriginals(present, made);
        }
        if (parentOf(originals.getFirst().id()).filter(container.id()::equals).isEmpty()) {
            return present;
        }
        var all = new ArrayList<>(present);
        var wish = destination instanceof Into(var _, var position) ? position.orElse(present.size()) : present.size();
        Function<T, Stream<T>> copyOf = original -> Optional.ofNullable(made.get(original.id())).stream();
        all.addAll(
                Math.clamp(wish, 0, present.size()),
                originals.stream().flatMap(copyOf).toList());
        return all;
    }

    private static <T extends Entity> List<T> besideOriginals(List<T> present, Map<NodeId, T> made) {
        var all = new ArrayList<T>();
        for (var entity : present) {
            all.add(entity);
            Optional.ofNullable(made.get(entity.id())).ifPresent(all::add);
        }
        return all;
    }

    /// The ids of the copies of what was copied by itself.
    List<ItemId> copies() {
        return ids.copiesOf(clipping);
    }
}
