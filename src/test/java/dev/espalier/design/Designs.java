package dev.espalier.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.PolicyId.OrganizationPolicyId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What every design must keep to, however it came about.
public final class Designs {
    private static final int DEEPEST = 5;

    private Designs() {}

    /// Checks ids, names, the depth of units, and that no reference leads nowhere.
    public static void assertWellFormed(Design design) {
        var index = DesignIndex.of(design);
        assertDistinct("unit ids", index.units().stream().map(OrganizationalUnit::id));
        assertDistinct("account ids", index.accounts().stream().map(Account::id));
        assertDistinct("policies", design.organization().policies().stream().map(OrganizationPolicy::id));
        assertDistinct(
                "resources",
                index.accounts().stream()
                        .flatMap(account -> account.resources().stream())
                        .map(Resource::arn));
        assertThat(index.account(design.organization().managementAccountId()))
                .as("management account")
                .isPresent();
        index.units()
                .forEach(unit -> assertThat(index.depthOf(unit.id()))
                        .as("depth of %s", unit.name())
                        .isLessThanOrEqualTo(DEEPEST));
        index.entities().forEach(entity -> assertEntity(index, entity));
        index.accounts().forEach(Designs::assertAccount);
        assertThat(design.view().folded()).allMatch(index::contains);
        assertThat(design.view().opened()).allMatch(index::contains);
    }

    private static void assertEntity(DesignIndex index, Entity entity) {
        for (var type : OrganizationPolicyType.values()) {
            var names = entity.policies(type);
            assertDistinct("policies of " + entity.name(), names.stream());
            assertThat(names)
                    .as("policies of %s exist", entity.name())
                    .allMatch(name -> index.contains(new OrganizationPolicyId(type, name)));
        }
        assertThat(entity.serviceControlPolicies())
                .as("SCPs of %s", entity.name())
                .hasSizeBetween(1, 10);
        assertThat(entity.resourceControlPolicies())
                .as("RCPs of %s", entity.name())
                .hasSizeBetween(1, 5);
        if (entity instanceof Container container) {
            assertDistinct(
                    "names under " + entity.name(),
                    container.organizationalUnits().stream().map(OrganizationalUnit::name));
        }
    }

    private static void assertAccount(Account account) {
        assertDistinct(
                "policies of " + account.name(),
                lower(account.policies().stream().map(ManagedPolicy::name)));
        for (var identities : List.of(account.users(), account.groups(), account.roles())) {
            assertDistinct(
                    "names in " + account.name(), lower(identities.stream().map(Identity::name)));
        }
        Members.identities(account)
                .forEach(member -> assertThat(Stream.concat(
                                member.identity().attachedPolicies().stream(),
                                Members.boundaryOf(member.identity()).stream()))
                        .as("references of %s", member.id())
                        .allMatch(written ->
                                PolicyReference.resolve(written, account).isPresent()));
        account.users().forEach(user -> {
            assertDistinct("groups of " + user.name(), user.groups().stream());
            assertThat(user.groups())
                    .as("groups of %s", user.name())
                    .allMatch(group -> account.group(group).isPresent());
        });
    }

    private static Stream<String> lower(Stream<String> names) {
        return names.map(name -> name.toLowerCase(Locale.ROOT));
    }

    private static void assertDistinct(String what, Stream<?> values) {
        var seen = new HashSet<Object>();
        assertThat(values.filter(value -> !seen.add(value)))
                .as(what + " are unique")
                .isEmpty();
    }
}
