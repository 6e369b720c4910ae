package dev.espalier.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.espalier.access.Evaluator;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.profile.Sheet.Entry;
import dev.espalier.profile.Sheet.Sign;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoleProfileTest {
    private static final AccountId TOOLS = new AccountId("222222222222");
    private static final AccountId PROD = new AccountId("333333333333");

    /// Deploy trusts Build by name and account Tools; Build trusts ann and bob by name, of whom ann alone may call;
    /// Read trusts Deploy.
    private static Design design() {
        var text = """
            {"formatVersion": 1, "organization": {"id": "o-rolechain01", "managementAccountId": "111111111111",
             "root": {"id": "r-ab12", "accounts": [
              {"id": "111111111111", "name": "Management"},
              {"id": "222222222222", "name": "Tools",
               "users": [
                {"name": "ann", "inlinePolicies": [{"name": "Wear", "document": {"Version": "2012-10-17",
                  "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*"}]}}]},
                {"name": "bob"}],
               "roles": [{"name": "Build", "trustPolicy": {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": "sts:AssumeRole",
                   "Principal": {"AWS": ["arn:aws:iam::222222222222:root"]}}]},
                 "inlinePolicies": [{"name": "Wear", "document": {"Version": "2012-10-17",
                  "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*"}]}}]}]},
              {"id": "333333333333", "name": "Prod",
               "roles": [
                {"name": "Deploy", "trustPolicy": {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS":
                   ["arn:aws:iam::222222222222:role/Build", "arn:aws:iam::222222222222:user/bob"],
                   "Service": "ec2.amazonaws.com"}}]},
                 "attachedPolicies": ["arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"],
                 "inlinePolicies": [{"name": "Wear", "document": {"Version": "2012-10-17",
                  "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*"}]}}]},
                {"name": "Read", "trustPolicy": {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": "sts:AssumeRole",
                   "Principal": {"AWS": "arn:aws:iam::333333333333:role/Deploy"}}]}}]}]}}}
            """;
        assertThat(DesignFile.parse(text)).isInstanceOf(ReadResult.Opened.class);
        return ((ReadResult.Opened) DesignFile.parse(text)).design();
    }

    private static Sheet sheet(RoleId role) {
        var design = design();
        return RoleProfile.of(design, Evaluator.of(design), role, () -> false).orElseThrow();
    }

    private static List<Entry> section(Sheet sheet, String title) {
        return find(sheet.entries(), title).map(Entry::entries).orElse(List.of());
    }

    private static Optional<Entry> find(List<Entry> entries, String text) {
        return entries.stream().filter(entry -> entry.text().equals(text)).findFirst();
    }

    @Test
    void whoHasBothHalvesMayAssumeItAndBothAreShown() {
        var assumers = section(sheet(new RoleId(PROD, "Deploy")), "Who may assume it");

        assertThat(assumers).singleElement().satisfies(build -> {
            assertThat(build.text()).isEqualTo("Build in Tools");
            assertThat(build.sign()).isEqualTo(Sign.OPEN);
            assertThat(build.entries())
                    .extracting(Entry::text, Entry::sign)
                    .contains(tuple("Trust policy of Deploy", Sign.OPEN), tuple("Identity policies", Sign.OPEN));
        });
    }

    @Test
    void whoIsTrustedWithoutPermissionIsToldApart() {
        assertThat(section(sheet(new RoleId(PROD, "Deploy")), "Trusted, but cannot"))
                .singleElement()
                .satisfies(bob -> {
                    assertThat(bob.text()).isEqualTo("bob in Tools");
                    assertThat(bob.detail()).contains("no permission to call sts:AssumeRole");
                });
    }

    @Test
    void servicesAreLetInFromOutsideTheDrawing() {
        assertThat(section(sheet(new RoleId(PROD, "Deploy")), "Let in from outside the drawing"))
                .extracting(Entry::text)
                .containsExactly("AWS service ec2");
    }

    @Test
    void aTrustedAccountLetsInThoseWithPermissionAlone() {
        assertThat(section(sheet(new RoleId(TOOLS, "Build")), "Who may assume it"))
                .extracting(Entry::text)
                .containsExactly("ann in Tools");
    }

    @Test
    void rolesAreFollowedFromOneToTheNext() {
        var chain = section(sheet(new RoleId(TOOLS, "Build")), "Roles that may be assumed from it");

        assertThat(chain).singleElement().satisfies(deploy -> {
            assertThat(deploy.text()).isEqualTo("Build in Tools may assume Deploy in Prod");
            assertThat(deploy.entries())
                    .extracting(Entry::text)
                    .containsExactly("Deploy in Prod may assume Read in Prod");
        });
    }

    @Test
    void whatItMayDoIsCountedByService() {
        var services = section(sheet(new RoleId(PROD, "Deploy")), "What it may do on resources of its own account");

        assertThat(find(services, "s3").orElseThrow().sign()).isEqualTo(Sign.PARTLY);
        assertThat(find(services, "ec2")).isEmpty();
    }

    @Test
    void whatCannotBeToldIsNotSaidToDepend() {
        var text = DesignFile.write(design())
                .replace(
                        "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess",
                        "arn:aws:iam::aws:policy/AdministratorAccess");
        var design = ((ReadResult.Opened) DesignFile.parse(text)).design();
        var sheet = RoleProfile.of(design, Evaluator.of(design), new RoleId(PROD, "Deploy"), () -> false);

        var services = section(sheet.orElseThrow(), "What it may do on resources of its own account");

        assertThat(find(services, "kms").orElseThrow().detail())
                .contains("cannot be told")
                .doesNotContain("depend");
    }

    @Test
    void textAndJsonNameWhoMayAssumeIt() {
        var sheet = sheet(new RoleId(PROD, "Deploy"));

        assertThat(sheet.text().get()).contains("Open: Build in Tools");
        assertThat(sheet.json().get().toString()).contains("Build in Tools");
    }
}
