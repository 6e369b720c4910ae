package dev.espalier.ui.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Answer;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Question;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.Resource;
import dev.espalier.design.RootId;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.View;
import dev.espalier.diagram.Folding;
import dev.espalier.edit.AddResource;
import dev.espalier.edit.DetachOrganizationPolicy;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult;
import dev.espalier.storage.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FigureWordsTest {
    private static final RootId ROOT = new RootId("r-ab12");
    private static final OuId PEOPLE = new OuId("ou-ab12-people01");
    private static final AccountId MANAGEMENT = new AccountId("111111111111");
    private static final AccountId HR = new AccountId("444444444444");
    private static final UserId HANA = new UserId(HR, "hana");
    private static final UserId IVO = new UserId(HR, "ivo");
    private static final GroupId ADMINS = new GroupId(HR, "Admins");
    private static final OrganizationPolicyId NO_DATABASES =
            new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "PeopleNoDatabases");

    private final Design design = Samples.open("four-departments.json");

    @Test
    void accountSaysItsPlaceAndWhatItHolds() {
        assertThat(words(HR)).startsWith("account HR, 1 of 2 in People, 1 group, 4 users, ");
    }

    @Test
    void rootSaysWhatHangsFromIt() {
        assertThat(words(ROOT)).isEqualTo("root Root, 1 unit, 3 accounts");
    }

    @Test
    void unitSaysItsPolicies() {
        assertThat(words(PEOPLE)).isEqualTo("unit People, 1 of 1 in Root, 2 accounts, 1 policy");
    }

    @Test
    void foldedUnitSaysSo() {
        var folding = Folding.of(design).folding(PEOPLE);

        assertThat(new FigureWords(design, folding, Optional.empty()).of(PEOPLE, Optional.empty()))
                .contains("in Root, folded, 2 accounts");
    }

    @Test
    void openedAccountSaysSo() {
        var folding = Folding.of(design).opening(HR);

        assertThat(new FigureWords(design, folding, Optional.empty()).of(HR, Optional.empty()))
                .endsWith("people shown");
    }

    @Test
    void managementAccountSaysSo() {
        assertThat(words(MANAGEMENT)).contains("in Root, management account");
    }

    @Test
    void missingDefaultScpIsHeard() {
        var fullAccess = new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, "FullAWSAccess");
        var changed = after(new DetachOrganizationPolicy(fullAccess, PEOPLE));

        assertThat(words(changed, PEOPLE)).endsWith("without FullAWSAccess");
    }

    @Test
    void userSaysGroupsPoliciesAndMfa() {
        assertThat(words(HANA)).isEqualTo("user hana, 1 of 4 in HR, in group Admins, with MFA");
        assertThat(words(IVO)).isEqualTo("user ivo, 2 of 4 in HR, 1 policy, with MFA");
        assertThat(words(new UserId(HR, "tom"))).endsWith("without MFA");
    }

    @Test
    void groupSaysItsUsers() {
        assertThat(words(ADMINS)).isEqualTo("group Admins, 1 of 1 in HR, 1 policy, 1 user");
    }

    @Test
    void roleSaysItsPolicies() {
        assertThat(words(new RoleId(HR, "PayrollSync"))).isEqualTo("role PayrollSync, 1 of 1 in HR, 1 policy");
    }

    @Test
    void resourceSaysWhetherItHasAPolicy() {
        var changed = after(new AddResource(HR, Resource.of("arn:aws:s3:::letters")));

        assertThat(words(changed, new ResourceId(HR, "arn:aws:s3:::letters")))
                .startsWith("resource arn:aws:s3:::letters, ")
                .endsWith("in HR, without a policy");
    }

    @Test
    void rootUserIsNamedByItsAccount() {
        assertThat(words(new RootUserId(HR))).isEqualTo("root user of HR");
    }

    @Test
    void policySaysWhereItsChipHangsAndHowOftenItIsAttached() {
        assertThat(words(NO_DATABASES)).isEqualTo("SCP PeopleNoDatabases, attached once");
        assertThat(words(design).of(List.of(NO_DATABASES), Optional.of(PEOPLE)))
                .isEqualTo("SCP PeopleNoDatabases, on unit People, attached once");
    }

    @Test
    void policySaysNoHolderItWasTakenOff() {
        assertThat(words(design).of(List.of(NO_DATABASES), Optional.of(ROOT)))
                .isEqualTo("SCP PeopleNoDatabases, attached once");
    }

    @Test
    void managedPoliciesSayWhoseTheyAre() {
        assertThat(words(new AwsManagedPolicyId("arn:aws:iam::aws:policy/AdministratorAccess")))
                .startsWith("policy AdministratorAccess, managed by AWS, attached ");
        assertThat(words(new AccountPolicyId(HR, "Own"))).startsWith("policy Own of account HR");
    }

    @Test
    void severalAreCountedByKindAndTheLastOneIsSaid() {
        assertThat(words(design).of(List.of(HR, PEOPLE, HANA, MANAGEMENT), Optional.empty()))
                .startsWith("4 items selected: 1 unit, 2 accounts, 1 user. Last: account ")
                .contains("management account");
    }

    @Test
    void nothingSelectedSaysHowLargeTheDesignIs() {
        assertThat(words(design).of(List.of(), Optional.empty()))
                .isEqualTo("Drawing of Four departments, nothing selected, 5 accounts, 1 unit");
    }

    @Test
    void noteIsRead() {
        assertThat(FigureWords.of(new View.Note("ask legal first", 0, 0, UnknownFields.NONE)))
                .isEqualTo("note: ask legal first");
        assertThat(FigureWords.of(new View.Note(" ", 0, 0, UnknownFields.NONE))).isEqualTo("note: empty");
    }

    @Test
    void gateThatDeniesIsHeardAtItsUnit() {
        assertThat(asked("rds:CreateDBInstance").of(PEOPLE, Optional.empty())).endsWith("Denied at its SCP gate");
    }

    @Test
    void gateThatPassesIsHeard() {
        assertThat(asked("rds:CreateDBInstance").of(ROOT, Optional.empty())).endsWith("passes its SCP gate");
    }

    @Test
    void whoAsksHearsTheVerdict() {
        assertThat(asked("rds:CreateDBInstance").of(HANA, Optional.empty()))
                .contains("asks for rds:CreateDBInstance: Denied");
    }

    @Test
    void groupThatGrantsIsHeard() {
        assertThat(asked("s3:GetObject").of(ADMINS, Optional.empty())).endsWith("its policies allow it");
    }

    @Test
    void figuresOffThePathSayNothingOfTheAnswer() {
        assertThat(asked("rds:CreateDBInstance").of(MANAGEMENT, Optional.empty()))
                .isEqualTo(words(MANAGEMENT));
    }

    private FigureWords asked(String action) {
        var question = Question.of("arn:aws:iam::444444444444:user/hana", action, Optional.empty());
        Answer answer = Evaluator.of(design).answer(question);
        return new FigureWords(design, Folding.of(design), Optional.of(answer));
    }

    private String words(ItemId item) {
        return words(design).of(item, Optional.empty());
    }

    private static String words(Design changed, NodeId node) {
        return words(changed).of(node, Optional.empty());
    }

    private static FigureWords words(Design shown) {
        return new FigureWords(shown, Folding.NONE, Optional.empty());
    }

    private Design after(Edit edit) {
        if (edit.applyTo(design) instanceof EditResult.Applied(var changed)) {
            return changed;
        }
        throw new AssertionError("refused");
    }
}
