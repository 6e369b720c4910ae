package dev.espalier.export;

import dev.espalier.design.Account;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.Identity;
import dev.espalier.design.Members;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.PolicyReference;
import dev.espalier.design.Role;
import dev.espalier.design.User;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.JsonText;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What infrastructure code carries of a design, line by line and in no order, to be compared.
final class Carried {
    /// Where an import puts the management account, whose place no infrastructure code tells.
    private static final String UNKNOWN_PLACE = "Place unknown";

    private final Design design;
    private final Set<String> lines = new TreeSet<>();

    private final boolean hasIds;

    private Carried(Design design, boolean hasIds) {
        this.design = design;
        this.hasIds = hasIds;
    }

    /// What only one of them says.
    static List<String> difference(Design one, Design other) {
        return difference(of(one, true), of(other, true));
    }

    /// What only one of them says when units are told apart by the names on the way to them, because their ids are not
    /// known before they are made.
    static List<String> differenceWithoutIdsOfUnits(Design one, Design other) {
        return difference(of(one, false), of(other, false));
    }

    private static List<String> difference(Set<String> before, Set<String> after) {
        return Stream.concat(
                        before.stream().filter(line -> !after.contains(line)).map(line -> "- " + line),
                        after.stream().filter(line -> !before.contains(line)).map(line -> "+ " + line))
                .toList();
    }

    private static Set<String> of(Design design, boolean hasIds) {
        var carried = new Carried(design, hasIds);
        var organization = design.organization();
        carried.line("organization", organization.managementAccountId(), organization.featureSet());
        if (hasIds) {
            carried.line("organization", organization.id(), organization.policyTypes());
        }
        organization
                .policies()
                .forEach(policy ->
                        carried.line(policy.type(), policy.name(), policy.description(), text(policy.document())));
        carried.entity(organization.root());
        return carried.lines;
    }

    private void line(Object... parts) {
        lines.add(List.of(parts).toString());
    }

    private void entity(Entity entity) {
        if (entity.name().equals(UNKNOWN_PLACE)) {
            ((Container) entity).accounts().forEach(this::entity);
            return;
        }
        boolean isManagement = entity.id().equals(design.organization().managementAccountId());
        if (!isManagement) {
            var parent = DesignIndex.of(design).parentOf(entity.id());
            line("place", called(entity), entity.name(), entity.tags(), hasIds ? parent : "");
        }
        for (var type : OrganizationPolicyType.values()) {
            if (design.organization().isEnabled(type)) {
                var attached = new TreeSet<>(entity.policies(type));
                attached.remove(type.defaultPolicy());
                if (!attached.isEmpty()) {
                    line("attached", called(entity), type, attached);
                }
            }
        }
        switch (entity) {
            case Container container -> {
                container.organizationalUnits().forEach(this::entity);
                container.accounts().forEach(this::entity);
            }
            case Account account -> {
                line("account", called(account), isManagement ? "" : account.email());
                inside(account);
            }
        }
    }

    private String called(Entity entity) {
        if (hasIds || entity.id().equals(design.organization().managementAccountId())) {
            return entity.id().toString();
        }
        var names = DesignIndex.of(design).pathTo(entity.id()).stream()
                .skip(1)
                .map(Entity::name)
                .toList();
        return entity instanceof Account ? entity.id() + " in " + names : names.toString();
    }

    private void inside(Account account) {
        account.policies()
                .forEach(policy -> line(
                        account.id(), policy.name(), policy.path(), policy.description(), text(policy.document())));
        Members.identities(account).map(Members.Named::identity).forEach(identity -> {
            line(account.id(), kind(identity), identity.name(), identity.path(), attached(identity, account));
            identity.inlinePolicies()
                    .forEach(policy -> line(
                            account.id(), kind(identity), identity.name(), policy.name(), text(policy.document())));
            Members.boundaryOf(identity)
                    .ifPresent(written ->
                            line(account.id(), kind(identity), identity.name(), "boundary", meant(written, account)));
            switch (identity) {
                case User user -> line(account.id(), user.name(), new TreeSet<>(user.groups()), user.tags());
                case Role role ->
                    line(
                            account.id(),
                            role.name(),
                            role.trustPolicy().map(Carried::text),
                            role.maxSessionDuration(),
                            role.tags());
                default -> {}
            }
        });
    }

    private static String kind(Identity identity) {
        return identity.getClass().getSimpleName();
    }

    private static Set<String> attached(Identity identity, Account account) {
        return identity.attachedPolicies().stream()
                .map(written -> meant(written, account))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String meant(String written, Account account) {
        return PolicyReference.resolve(written, account).map(Object::toString).orElse(written);
    }

    private static String text(PolicyDocument document) {
        return JsonText.writeLine(document.source());
    }
}
