package dev.espalier.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.Group;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.User;
import dev.espalier.intake.Intake;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.JsonText;
import dev.espalier.storage.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Templates that CloudFormation would not take become parts that it takes, and say the same together.
class TemplateDivisionTest {
    @TempDir
    private Path folder;

    private static Design sample() {
        return Samples.open("four-departments.json");
    }

    /// 240 units, each with three accounts, one of them named by an SCP.
    private static Design wide() {
        var organization = sample().organization();
        var units = new ArrayList<>(organization.root().organizationalUnits());
        for (int i = 0; i < 240; i++) {
            int number = i;
            units.add(OrganizationalUnit.named(new OuId("ou-ab12-wide%04d".formatted(i)), "Wide " + i)
                    .withAccounts(IntStream.range(0, 3)
                            .mapToObj(each -> Account.named(
                                            new AccountId(Long.toString(700_000_000_000L + number * 10L + each)),
                                            "Wide " + number + " " + each)
                                    .withEmail("wide-" + number + "-" + each + "@example.com"))
                            .toList())
                    .withServiceControlPolicies(List.of(
                            "FullAWSAccess", organization.policies().getFirst().name())));
        }
        return sample().withOrganization(
                        organization.withRoot(organization.root().withOrganizationalUnits(units)));
    }

    /// An account with long policies, and groups and users that have them.
    private static Design heavy() {
        var document = new PolicyDocument(JsonText.parse("""
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"%s"}]}\
            """.formatted("arn:aws:s3:::" + "x".repeat(6_000)))
                .value()
                .orElseThrow());
        var policies = IntStream.range(0, 300)
                .mapToObj(each -> new ManagedPolicy("Long" + each, "/", "", document, UnknownFields.NONE))
                .toList();
        var groups = IntStream.range(0, 60)
                .mapToObj(each -> new Group(
                        "team" + each,
                        "/",
                        List.of("Long" + each, "Long" + (each + 200)),
                        List.of(),
                        UnknownFields.NONE))
                .toList();
        var users = IntStream.range(0, 300)
                .mapToObj(each -> User.named("user" + each).withGroups(List.of("team" + each % 60)))
                .toList();
        var shop = Account.named(new AccountId("222222222222"), "Shop")
                .withEmail("shop@example.com")
                .withPolicies(policies)
                .withGroups(groups)
                .withUsers(users);
        var organization = sample().organization();
        var accounts = new ArrayList<>(organization.root().accounts());
        accounts.removeIf(account -> account.id().equals(shop.id()));
        accounts.add(shop);
        return sample().withOrganization(
                        organization.withRoot(organization.root().withAccounts(accounts)));
    }

    private static List<JsonObject> parts(Exported exported, String stem) {
        return Templates.of(exported).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(stem))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static void assertTaken(JsonObject template) {
        assertThat(Templates.names(template, "Resources")).hasSizeBetween(1, 500);
        assertThat(Templates.names(template, "Parameters")).hasSizeLessThanOrEqualTo(200);
        assertThat(Templates.names(template, "Outputs")).hasSizeLessThanOrEqualTo(200);
        var declared = new HashSet<>(Templates.names(template, "Resources"));
        declared.addAll(Templates.names(template, "Parameters"));
        assertThat(declared).containsAll(Templates.references(template));
    }

    @Test
    void noPartHasMoreThanCloudFormationTakesAndEachStandsForItself() {
        for (var design : List.of(wide(), heavy())) {
            var exported = CloudFormationExport.of(design);

            Templates.of(exported).values().forEach(TemplateDivisionTest::assertTaken);
            assertThat(exported.files())
                    .filteredOn(file -> file.path().endsWith(".yaml"))
                    .allSatisfy(file -> assertThat(file.text().getBytes(StandardCharsets.UTF_8).length)
                            .isLessThanOrEqualTo(1_000_000));
        }
    }

    @Test
    void aPartImportsOnlyWhatAnEarlierOneExports() {
        for (var parts : List.of(
                parts(CloudFormationExport.of(wide()), "organization-"),
                parts(CloudFormationExport.of(heavy()), "accounts/Shop-222222222222"))) {
            assertThat(parts).hasSizeGreaterThan(2);
            var exported = new HashSet<String>();
            for (var part : parts) {
                assertThat(exported).containsAll(called(part, "Fn::ImportValue"));
                exported.addAll(called(part.get("Outputs").orElse(JsonObject.EMPTY), "Name"));
            }
            assertThat(exported).isNotEmpty();
        }
    }

    private static List<String> called(JsonValue value, String name) {
        var found = new ArrayList<String>();
        switch (value) {
            case JsonObject(var members) ->
                members.forEach(member -> {
                    if (member.name().equals(name) && member.value() instanceof JsonValue.JsonString(var text)) {
                        found.add(text);
                    }
                    found.addAll(called(member.value(), name));
                });
            case JsonValue.JsonArray(var items) -> items.forEach(item -> found.addAll(called(item, name)));
            default -> {}
        }
        return found;
    }

    @Test
    void whatExistsIsListedBesideThePartThatDescribesIt() {
        var exported = CloudFormationExport.of(wide());
        var templates = Templates.of(exported);

        assertThat(exported.files())
                .filteredOn(file -> file.path().matches("organization-.*\\.import\\.json"))
                .hasSizeGreaterThan(1)
                .allSatisfy(file -> assertThat(Templates.names(
                                Objects.requireNonNull(templates.get(file.path().replace(".import.json", ".yaml"))),
                                "Resources"))
                        .containsAll(called(JsonText.parse(file.text()).value().orElseThrow(), "LogicalResourceId")));
    }

    @Test
    void theOrderIsWrittenDownAndSaid() {
        var exported = CloudFormationExport.of(wide());

        assertThat(exported.files())
                .filteredOn(file -> file.path().equals("README.md"))
                .singleElement()
                .satisfies(file -> assertThat(file.text())
                        .contains("1. `organization-111111111111-1.yaml`\n2. `organization-111111111111-2.yaml`\n")
                        .contains("takes no outputs"));
        assertThat(exported.remarks())
                .anyMatch(remark -> remark.contains("divided into parts")
                        && remark.contains("(1): organization-111111111111.yaml")
                        && remark.contains("README.md"));
    }

    @Test
    void aTemplateThatCloudFormationTakesStaysWhole() {
        assertThat(CloudFormationExport.of(sample()).files())
                .noneMatch(
                        file -> file.path().equals("README.md") || file.path().endsWith("-1.yaml"));
    }

    @Test
    void readTogetherThePartsSayWhatTheDesignSays() throws IOException {
        for (var design : List.of(wide(), heavy())) {
            var target = Files.createDirectory(folder.resolve(Integer.toHexString(design.hashCode())));
            ExportTarget.of(CloudFormationExport.of(design), target).write(CloudFormationExport.of(design));

            var imported = Intake.read(List.of(target));

            assertThat(imported.isFlawless()).as(imported.remarks().toString()).isTrue();
            assertThat(Carried.differenceWithoutIdsOfUnits(
                            design, imported.design().orElseThrow()))
                    .isEmpty();
        }
    }
}
