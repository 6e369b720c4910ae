package dev.espalier.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
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
import java.util.TreeMap;
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
        var template = Objects.requireNonNull(Templates.of(CloudFormationExport.of(withScp("TypesEnabled", NOTHING)))
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

    @Test
    void aDocumentThatWouldBeLookedUpIsLeftOutAndSaid() {
        var exported = CloudFormationExport.of(withScp(
                "Secret",
                document("{\"Version\":\"2012-10-17\",\"Statement\":[],\"x\":\"a{{resolve:secretsmanager:till}}\"}")));

        assertThat(exported.files()).noneMatch(file -> file.text().contains("{{resolve:"));
        assertThat(exported.remarks())
                .contains("Policies were left out that have a member twice, null, or what would be evaluated: "
                        + "Ref, Fn::, {{resolve: (1): Secret.");
    }

    @Test
    void aTextThatWouldBeLookedUpIsTakenApart() {
        var tags = new TreeMap<String, String>();
        tags.put("team", "{{resolve:ssm:team}}");

        var exported = CloudFormationExport.of(
                with(shop().withName("{{resolve:ssm:x}}").withTags(tags)));

        var resources = Templates.of(exported).values().stream()
                .flatMap(template -> template.get("Resources").stream())
                .toList();
        assertThat(resources.toString()).contains("{ {resolve:ssm:team}}").doesNotContain("{{resolve:");
        assertThat(exported.remarks()).anyMatch(remark -> remark.contains("a blank was put between the braces (2)"));
    }

    @Test
    void policiesThatNameAccountsOrUnitsOfTheDesignAreNamed() {
        var account = shop().withRoles(List.of(
                Role.named("Deploy").withTrustPolicy(Optional.of(document("""
                    {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",
                    "Principal":{"AWS":"arn:aws:iam::444444444444:root"}}]}\
                    """))),
                Role.named("Guest").withTrustPolicy(Optional.of(document("""
                    {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",
                    "Principal":{"AWS":"arn:aws:iam::987654321098:root"}}]}\
                    """)))));
        var paths =
                document("{\"Version\":\"2012-10-17\",\"Statement\":[],\"x\":\"o-other/r-zz99/ou-ab12-people01/*\"}");

        assertThat(CloudFormationExport.of(with(account)).remarks())
                .anyMatch(remark -> remark.contains("by their ids in the design")
                        && remark.contains("Deploy in Shop")
                        && !remark.contains("Guest"));
        assertThat(CloudFormationExport.of(withScp("Paths", paths)).remarks())
                .anyMatch(remark -> remark.contains("by their ids in the design") && remark.contains("Paths"));
        assertThat(TerraformExport.of(withScp("Paths", paths)).remarks())
                .anyMatch(remark -> remark.contains("by their ids in the design") && remark.contains("Paths"));
    }

    @Test
    void orgFormationLeavesOutWhatItWouldEvaluateAndSaysSo() {
        var tags = new TreeMap<String, String>();
        tags.put("Ref", "Shop");
        tags.put("team", "till");
        var design = withScp("Called", document("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Ref\":\"Shop\"}]}"));
        var tagged = OrgFormationExport.of(with(shop().withTags(tags)));

        var exported = OrgFormationExport.of(design);

        assertThat(exported.files().getFirst().text()).doesNotContain("Called", "Ref: Shop");
        assertThat(exported.remarks())
                .anyMatch(remark -> remark.contains("more is allowed than the design says (1): Called"));
        assertThat(tagged.files().getFirst().text()).contains("team: till").doesNotContain("Ref: Shop");
        assertThat(tagged.remarks()).anyMatch(remark -> remark.startsWith("Tags called Ref"));
    }

    @Test
    void orgFormationSaysWhatStaysInTheDesign() {
        assertThat(OrgFormationExport.of(design()).remarks())
                .anyMatch(remark -> remark.startsWith("MFA, console access and access keys of users"))
                .anyMatch(remark -> remark.startsWith("MFA and access keys of root users"))
                .noneMatch(remark -> remark.startsWith("The management account"));
    }
}
