package dev.espalier.ui.panel;

import static dev.espalier.ui.panel.WorkedExamples.HR;
import static dev.espalier.ui.panel.WorkedExamples.LEGAL;
import static dev.espalier.ui.panel.WorkedExamples.MANAGEMENT;
import static dev.espalier.ui.panel.WorkedExamples.ask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Question;
import dev.espalier.access.ReasonCode;
import dev.espalier.access.Verdict;
import dev.espalier.design.Design;
import dev.espalier.design.Layer;
import dev.espalier.edit.DetachOrganizationPolicy;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.storage.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The worked examples of the panel, as the panel explains them.
class WorkedExamplesTest {
    private static final String TABLE = "arn:aws:dynamodb:eu-west-1:444444444444:table/other";

    @Test
    void denyOnUnitOpensItsRungAndNamesPolicyAndStatement() {
        var shown = explain(WorkedExamples.fourDepartments(), ask(HR, "hana", "rds:CreateDBInstance"));

        assertThat(shown.strip().verdict()).isEqualTo(Verdict.EXPLICITLY_DENIED);
        assertThat(shown.strip().word()).isEqualTo("Denied");
        assertThat(shown.strip().how()).isEqualTo("a Deny says no");
        assertThat(shown.strip().counts()).isEqualTo("1 obstacle · 3 other gates pass");
        assertThat(shown.strip().sentence())
                .isEqualTo("OU People forbids rds:CreateDBInstance: SCP PeopleNoDatabases, statement NoDatabases.");
        assertThat(decisive(shown).title()).isEqualTo("OU People");
        assertThat(decisive(shown).why()).isEqualTo("PeopleNoDatabases #1");
    }

    @Test
    void aFixedRuleIsNoObstacle() {
        var root = Question.of("arn:aws:iam::444444444444:root", "sts:AssumeRole", Optional.empty());

        var strip = explain(WorkedExamples.fourDepartments(), root).strip();

        assertThat(strip.verdict()).isEqualTo(Verdict.IMPLICITLY_DENIED);
        assertThat(strip.how()).isEqualTo("a fixed rule of AWS");
        assertThat(strip.counts()).isEqualTo("no policy has a say in it");
    }

    @Test
    void allowListWithoutTheActionIsSilentAtTheUnit() {
        var shown = explain(WorkedExamples.peopleWithAllowList(), ask(HR, "hana", "ec2:DescribeInstances"));

        assertThat(shown.strip().verdict()).isEqualTo(Verdict.IMPLICITLY_DENIED);
        assertThat(shown.answer().reason().code()).isEqualTo(ReasonCode.SCP_SILENT);
        assertThat(decisive(shown).title()).isEqualTo("OU People");
        assertThat(decisive(shown).why()).isEqualTo("no Allow for ec2");
        assertThat(decisive(shown).lookedAt()).contains("ApprovedServices");
    }

    @Test
    void twoObstaclesAreNumberedFromOutside() {
        var shown = explain(WorkedExamples.rootDeniesS3(), ask(LEGAL, "lee", "s3:PutObject"));

        assertThat(shown.strip().verdict()).isEqualTo(Verdict.EXPLICITLY_DENIED);
        assertThat(numbered(shown)).containsExactly("1 Root", "2 lee’s own");
        assertThat(shown.strip().sentence())
                .startsWith("Root forbids s3:PutObject")
                .endsWith("and one more obstacle.");
    }

    @Test
    void sentenceReasonAndOpenRungAreOfTheGateThatDecides() {
        var shown = explain(WorkedExamples.rootDeniesS3Twice(), WorkedExamples.objectOfHr());

        assertThat(shown.answer().decidedBy()).contains(Layer.RESOURCE_CONTROL_POLICY);
        assertThat(shown.answer().reason().code()).isEqualTo(ReasonCode.RCP_DENY);
        assertThat(shown.strip().sentence()).contains("NoBuckets").doesNotContain("DenyS3");
        assertThat(decisive(shown).gate().layer()).isEqualTo(Layer.RESOURCE_CONTROL_POLICY);
        assertThat(numbered(shown)).startsWith("1 Root", "2 Root");
    }

    @Test
    void levelOfTheAskerDecidesNothingWhenTheRcpOfThatLevelDoes() {
        var shown = explain(WorkedExamples.rootDeniesS3Twice(), WorkedExamples.objectOfHr());

        assertThat(shown.path()).noneMatch(Explanation.Crumb::isDecisive);
    }

    @Test
    void gateThatDependsDoesNotCountAsPassing() {
        var silent = WorkedExamples.apply(
                WorkedExamples.terminationWithMfa(),
                new DetachOrganizationPolicy(WorkedExamples.scp("FullAWSAccess"), WorkedExamples.PEOPLE));

        var shown = explain(silent, ask(HR, "tom", "ec2:TerminateInstances"));

        assertThat(shown.strip().counts()).isEqualTo("1 obstacle · 2 other gates pass · 1 depends");
    }

    @Test
    void endsOfTheLadderSayWhoAsksAndWhatComesOfIt() {
        var shown = explain(WorkedExamples.fourDepartments(), ask(MANAGEMENT, "nora", "rds:CreateDBInstance"));

        assertThat(shown.ends().asker()).isEqualTo("nora · Management, user of the management account");
        assertThat(shown.ends().result()).isEqualTo("Allowed");
    }

    @Test
    void fourObstaclesAreAllShown() {
        var shown = explain(WorkedExamples.fourObstacles(), ask(LEGAL, "lee", "s3:PutObject"));

        assertThat(numbered(shown)).containsExactly("1 Root", "2 OU People", "3 Permissions boundary", "4 lee’s own");
        assertThat(shown.strip().counts()).isEqualTo("4 obstacles · AWS’s own message would name one of them");
        assertThat(shown.strip().sentence()).endsWith("and three more obstacles.");
    }

    @Test
    void managementAccountIsNotReachedByScps() {
        var shown = explain(WorkedExamples.fourDepartments(), ask(MANAGEMENT, "nora", "rds:CreateDBInstance"));

        assertThat(shown.strip().verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(shown.answer().reason().code()).isEqualTo(ReasonCode.OK_MGMT);
        var ceiling = shown.ladder().rungs().findFirst().orElseThrow();
        assertThat(ceiling.state()).isEqualTo(RungState.DOES_NOT_APPLY);
        assertThat(ceiling.why()).isEqualTo("management account");
    }

    @Test
    void detachedDefaultStopsAtTheRoot() {
        var shown = explain(WorkedExamples.rootWithoutFullAccess(), ask(HR, "hana", "ec2:DescribeInstances"));

        assertThat(shown.strip().verdict()).isEqualTo(Verdict.IMPLICITLY_DENIED);
        assertThat(decisive(shown).title()).isEqualTo("Root");
        assertThat(decisive(shown).state()).isEqualTo(RungState.SILENT);
    }

    @Test
    void unknownKeyMakesTheAnswerDependOnIt() {
        var question = ask(HR, "tom", "ec2:TerminateInstances");

        var shown = explain(WorkedExamples.terminationWithMfa(), question);

        assertThat(shown.strip().verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(shown.strip().counts()).isEqualTo("aws:MultiFactorAuthPresent");
        assertThat(decisive(shown).state()).isEqualTo(RungState.DEPENDS);
    }

    @Test
    void givenKeySettlesTheAnswer() {
        var shown = explain(WorkedExamples.terminationWithMfa(), withMfa(new JsonValue.JsonString("true")));

        assertThat(shown.strip().verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(shown.answer().reason().code()).isEqualTo(ReasonCode.OK_ONE);
    }

    @Test
    void absentKeyLeavesOneObstacle() {
        var shown = explain(WorkedExamples.terminationWithMfa(), withMfa(new JsonValue.JsonNull()));

        assertThat(shown.strip().verdict()).isEqualTo(Verdict.IMPLICITLY_DENIED);
        assertThat(shown.answer().reason().code()).isEqualTo(ReasonCode.ID_CONDITION);
        assertThat(shown.answer().obstacles()).hasSize(1);
    }

    @Test
    void unknownActionIsNoDenialAndProposesAKnownOne() {
        var cashier = "arn:aws:iam::600000000002:user/leo";

        var shown = explain(Samples.open("coffee-shop.json"), Question.of(cashier, "s3:ListObject", Optional.empty()));

        assertThat(shown.strip().verdict()).isEqualTo(Verdict.NO_ANSWER);
        assertThat(shown.answer().reason().code()).isEqualTo(ReasonCode.BAD_ACTION);
        assertThat(shown.strip().how()).isEqualTo("check the question");
        assertThat(shown.remedies()).singleElement().isInstanceOf(Remedy.Action.class);
        assertThat(shown.strip().sentence())
                .contains(shown.remedies().getFirst().text());
    }

    @Test
    void denyWithNotResourceNamesWhyItApplies() {
        var tom = "arn:aws:iam::444444444444:user/tom";

        var shown = explain(WorkedExamples.onlyOneTable(), Question.of(tom, "dynamodb:GetItem", Optional.of(TABLE)));

        assertThat(shown.answer().reason().code()).isEqualTo(ReasonCode.ID_DENY);
        var card = decisive(shown).speaking().getFirst();
        assertThat(card.resource()).startsWith("all but arn:aws:dynamodb:");
        assertThat(card.cells().get(2).reason()).contains("NotResource", "is not among the exceptions");
        assertThat(struckThrough(card))
                .containsExactly("\"s3:*\"", "\"arn:aws:dynamodb:eu-west-1:444444444444:table/receipts\"");
    }

    @Test
    void denyWithNotResourceLeavesOtherServicesAlone() {
        var shown = explain(WorkedExamples.onlyOneTable(), ask(HR, "tom", "ec2:DescribeInstances"));

        assertThat(shown.strip().verdict()).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void rootUserNeedsNoGrant() {
        var root = "arn:aws:iam::444444444444:root";

        var shown = explain(
                WorkedExamples.withoutPeopleNoDatabases(), Question.of(root, "rds:CreateDBInstance", Optional.empty()));

        assertThat(shown.strip().verdict()).isEqualTo(Verdict.ALLOWED);
        assertThat(shown.answer().reason().code()).isEqualTo(ReasonCode.OK_ROOT);
    }

    @Test
    void rootUserIsBoundByScps() {
        var root = "arn:aws:iam::444444444444:root";

        var shown =
                explain(WorkedExamples.fourDepartments(), Question.of(root, "rds:CreateDBInstance", Optional.empty()));

        assertThat(shown.strip().verdict()).isEqualTo(Verdict.EXPLICITLY_DENIED);
        assertThat(shown.answer().obstacles()).hasSize(1);
    }

    @Test
    void pathIsLitAsFarAsTheFirstStop() {
        var shown = explain(WorkedExamples.fourDepartments(), ask(HR, "hana", "rds:CreateDBInstance"));

        assertThat(shown.ladder().rungs().filter(Rung::isLit).map(Rung::title)).containsExactly("Root", "OU People");
    }

    @Test
    void breadcrumbLeadsFromRootToPrincipal() {
        var shown = explain(WorkedExamples.fourDepartments(), ask(HR, "hana", "rds:CreateDBInstance"));

        assertThat(shown.path().stream().map(Explanation.Crumb::name)).containsExactly("Root", "People", "HR", "hana");
        assertThat(shown.path().stream().filter(Explanation.Crumb::isDecisive).map(Explanation.Crumb::name))
                .containsExactly("People");
    }

    private static Question withMfa(JsonValue value) {
        var plain = ask(HR, "tom", "ec2:TerminateInstances");
        return new Question(
                plain.principal(),
                plain.session(),
                plain.action(),
                plain.resource(),
                plain.resourceAccount(),
                new JsonObject(List.of(new JsonValue.Member("aws:MultiFactorAuthPresent", value))));
    }

    private static Explanation explain(Design design, Question question) {
        return Explanation.of(design, Evaluator.of(design).answer(question));
    }

    private static Rung decisive(Explanation shown) {
        return shown.ladder().decisive().orElseThrow();
    }

    private static List<String> numbered(Explanation shown) {
        return shown.ladder()
                .rungs()
                .filter(rung -> rung.obstacle().isPresent())
                .map(rung -> rung.obstacle().getAsInt() + " " + rung.title())
                .toList();
    }

    private static List<String> struckThrough(StatementCard card) {
        return card.json().stream()
                .flatMap(line -> line.runs().stream())
                .filter(run -> run.part() == StatementJson.Part.UNMATCHED)
                .map(StatementJson.Run::text)
                .toList();
    }
}
