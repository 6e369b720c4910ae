package dev.espalier.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.Resource;
import dev.espalier.design.UnknownFields;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.JsonText;
import dev.espalier.storage.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CloudFormationExportTest {
    private static final AccountId SHOP = new AccountId("222222222222");
    private static final PolicyDocument NOTHING = document("{\"Version\":\"2012-10-17\",\"Statement\":[]}");

    private static PolicyDocument document(String json) {
        return new PolicyDocument(JsonText.parse(json).value().orElseThrow());
    }

    private static Design design() {
        return Samples.open("four-departments.json");
    }

    private static Design with(Account shop) {
        var organization = design().organization();
        var accounts = new ArrayList<>(organization.root().accounts());
        accounts.removeIf(account -> account.id().equals(SHOP));
        accounts.add(shop);
        return design().withOrganization(
                        organization.withRoot(organization.root().withAccounts(accounts)));
    }

    private static Account shop() {
        return Account.named(SHOP, "Shop").withEmail("shop@example.com");
    }

    private static Design withScp(String name, PolicyDocument document) {
        var organization = design().organization();
        var policies = new ArrayList<>(organization.policies());
        policies.add(new OrganizationPolicy(
                OrganizationPolicyType.SERVICE_CONTROL_POLICY, name, "", document, UnknownFields.NONE));
        return design().withOrganization(organization.withPolicies(policies));
    }

    private static List<JsonObject> resources(Exported exported) {
        return Templates.of(exported).values().stream()
                .flatMap(template -> template.get("Resources").stream())
                .flatMap(resources -> ((JsonObject) resources).members().stream())
                .map(member -> (JsonObject) member.value())
                .toList();
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).map(value -> ((JsonString) value).value()).orElse("");
    }

    @Test
    void guardrailsAndPoliciesOfResourcesStayWhenTheirStackIsDeleted() {
        var account = shop().withResources(List.of(
                Resource.of("arn:aws:s3:::shop-receipts").withPolicy(Optional.of(NOTHING)),
                Resource.of("arn:aws:sqs:eu-west-1:222222222222:orders").withPolicy(Optional.of(NOTHING)),
                Resource.of("arn:aws:sns:eu-west-1:222222222222:news").withPolicy(Optional.of(NOTHING)),
                Resource.of("arn:aws:secretsmanager:eu-west-1:222222222222:secret:till-AbCdEf")
                        .withPolicy(Optional.of(NOTHING))));

        assertThat(resources(CloudFormationExport.of(with(account))))
                .filteredOn(resource -> text(resource, "Type").endsWith("Policy")
                        && !text(resource, "Type").startsWith("AWS::IAM"))
                .hasSize(5)
                .allSatisfy(resource -> {
                    assertThat(text(resource, "DeletionPolicy")).isEqualTo("Retain");
                    assertThat(text(resource, "UpdateReplacePolicy")).isEqualTo("Retain");
                });
    }

    @Test
    void noPolicyIsCalledLikeTheParameter() {
        var template =
                Objects.requireNonNull(Templates.of(CloudFormationExport.of(withScp("TypesEnabled", NOTHING)))
                        .get("organization-111111111111.yaml"));

        assertThat(Templates.names(template, "Resources"))
                .contains("PolicyTypesEnabled")
                .doesNotContainAnyElementsOf(Templates.names(template, "Parameters"));
    }

    @Test
    void thatAnImportAppliesNothingIsSaid() {
        assertThat(CloudFormationExport.of(design()).remarks())
                .anyMatch(remark -> remark.contains("IMPORT") && remark.contains("changes nothing"));
    }
}
