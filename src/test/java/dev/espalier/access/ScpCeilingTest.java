package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.access.ScpCeiling.Kind;
import dev.espalier.access.ScpCeiling.OfService;
import dev.espalier.access.ScpCeiling.State;
import dev.espalier.access.naive.RandomOrganizations;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Layer;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OuId;
import dev.espalier.policy.ActionName;
import dev.espalier.policy.Json;
import dev.espalier.policy.PolicyDocument;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is open in a ceiling passes every SCP gate for every user and role beneath, and what is shut passes for
/// none. The seed of a failure stands in its message.
class ScpCeilingTest {
    private static final AccountId HR = new AccountId("444444444444");
    private static final AccountId MANAGEMENT = new AccountId("111111111111");
    private static final int SEEDS = 6;
    private static final int ACTIONS = 20;

    private static ScpCeiling ceiling(Design design, NodeId node) {
        return Evaluator.of(design).scpCeiling(node).orElseThrow();
    }

    private static OfService service(ScpCeiling ceiling, String prefix) {
        return ceiling.services().stream()
                .filter(one -> one.prefix().equals(prefix))
                .findFirst()
                .orElseThrow();
    }

    private static int number(String action) {
        return ActionTable.get().numberOf(ActionName.of(action)).orElseThrow();
    }

    private static OuId people(Design design) {
        return design.organization().root().organizationalUnits().getFirst().id();
    }

    /// The four departments with an SCP of these statements on the root besides FullAWSAccess.
    private static Design withScp(String statements) {
        return saying(
                new FourDepartments()
                        .rootScps("[\"FullAWSAccess\", \"DenyS3\"]")
                        .build(),
                "DenyS3",
                statements);
    }

    /// The design with other statements in one of its SCPs.
    private static Design saying(Design design, String policy, String statements) {
        var document = new PolicyDocument(Json.parse("{'Version':'2012-10-17','Statement':[%s]}"
                .formatted(statements)
                .replace('\'', '"')));
        var changed = design.organization().policies().stream()
                .map(one -> one.name().equals(policy) ? one.withDocument(document) : one)
                .toList();
        return design.withOrganization(design.organization().withPolicies(changed));
    }

    @Test
    void whatNoLevelTakesIsOpen() {
        var ceiling = ceiling(new FourDepartments().build(), HR);

        assertThat(ceiling.losses()).isEmpty();
        assertThat(ceiling.services()).allMatch(one -> one.state() == State.OPEN);
    }

    @Test
    void aDenyIsLostAtItsLevelByItsStatement() {
        var design = new FourDepartments()
                .peopleScps("[\"FullAWSAccess\", \"PeopleNoDatabases\"]")
                .build();
        var ceiling = ceiling(design, HR);

        assertThat(service(ceiling, "rds").state()).isEqualTo(State.SHUT);
        assertThat(service(ceiling, "s3").state()).isEqualTo(State.OPEN);
        assertThat(ceiling.losses()).singleElement().satisfies(loss -> {
            assertThat(loss.at()).isEqualTo(people(design));
            assertThat(loss.kind()).isEqualTo(Kind.DENIED);
            assertThat(Sentences.text(loss.reason())).isEqualTo("Denied by PeopleNoDatabases, statement NoDatabases.");
        });
    }

    @Test
    void regionThatAGlobalServiceNeverHasIsNoExceptionThere() {
        var design = withScp("""
            {'Effect': 'Deny', 'Action': ['iam:*', 'rds:*'], 'Resource': '*', 'Condition': {
             'StringNotEquals': {'aws:RequestedRegion': 'eu-west-1'},
             'ArnNotLike': {'aws:PrincipalArn': 'arn:aws:iam::*:role/Ops'}}}\
            """);

        assertThat(sentences(design, "iam"))
                .containsExactly(
                        "Denied by DenyS3, statement 1, unless aws:PrincipalArn is like" + " arn:aws:iam::*:role/Ops.");
        assertThat(sentences(design, "rds"))
                .containsExactly("Denied by DenyS3, statement 1, unless aws:RequestedRegion is eu-west-1 or"
                        + " aws:PrincipalArn is like arn:aws:iam::*:role/Ops.");
    }

    private static List<String> sentences(Design design, String service) {
        return ceiling(design, HR).lossesOf(ActionTable.get().ofService(service)).stream()
                .map(loss -> Sentences.text(loss.reason()))
                .toList();
    }

    @Test
    void aLevelThatAllowsSomeServicesShutsTheOthers() {
        var design = new FourDepartments().peopleScps("[\"AllowSome\"]").build();
        var ceiling = ceiling(design, HR);

        assertThat(service(ceiling, "s3").state()).isEqualTo(State.OPEN);
        assertThat(service(ceiling, "ec2").state()).isEqualTo(State.SHUT);
        assertThat(ceiling.losses()).singleElement().satisfies(loss -> {
            assertThat(loss.kind()).isEqualTo(Kind.NOT_ALLOWED);
            assertThat(Sentences.text(loss.reason())).isEqualTo("Nothing attached to OU People allows it (AllowSome).");
        });
    }

    @Test
    void beneathALevelWithoutAnyAllowNothingWorks() {
        var ceiling = ceiling(new FourDepartments().rootScps("[\"DenyS3\"]").build(), HR);

        assertThat(ceiling.open().size()).isEqualTo(2);
        assertThat(ceiling.losses())
                .extracting(loss -> loss.reason().code())
                .containsExactly(ReasonCode.LOST_DENY, ReasonCode.SCP_NONE);
    }

    @Test
    void everyLevelThatTakesTheSameIsNamed() {
        var design = new FourDepartments()
                .rootScps("[\"FullAWSAccess\", \"DenyS3\"]")
                .peopleScps("[\"FullAWSAccess\", \"DenyS3\"]")
                .build();
        var ceiling = ceiling(design, HR);

        assertThat(ceiling.lossesOf(service(ceiling, "s3").shut()))
                .extracting(ScpCeiling.Loss::at)
                .containsExactly(design.organization().root().id(), people(design));
        assertThat(ceiling.lossesOf(service(ceiling, "ec2").open())).isEmpty();
    }

    @Test
    void theManagementAccountIsBeyondScps() {
        var design = new FourDepartments()
                .rootScps("[\"FullAWSAccess\", \"DenyS3\"]")
                .build();
        var ceiling = ceiling(design, MANAGEMENT);

        assertThat(ceiling.exemption().map(Reason::code)).contains(ReasonCode.SCP_MANAGEMENT);
        assertThat(ceiling.shut().isEmpty()).isTrue();
        assertThat(ceiling(design, design.organization().root().id()).sparesManagement())
                .isTrue();
        assertThat(ceiling(design, people(design)).sparesManagement()).isFalse();
    }

    @Test
    void withoutScpsSwitchedOnNothingIsTaken() {
        var design = new FourDepartments().rootScps("[\"DenyS3\"]").build();
        var off = design.withOrganization(design.organization().withPolicyTypes(Set.of()));

        assertThat(ceiling(off, HR).exemption().map(Reason::code)).contains(ReasonCode.SCP_OFF);
        assertThat(ceiling(off, people(off)).exemption().map(Reason::code)).contains(ReasonCode.SCP_OFF);
    }

    @Test
    void nobodyHasACeilingWhoIsNotInTheDesign() {
        assertThat(Evaluator.of(new FourDepartments().build()).scpCeiling(new AccountId("999999999999")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        'Condition':{'StringNotEquals':{'aws:RequestedRegion':['eu-west-1','eu-central-1']}} | unless aws:RequestedRegion is eu-west-1 or eu-central-1
        'Condition':{'StringNotEquals':{'aws:RequestedRegion':'eu-west-1'},'ArnNotLike':{'aws:PrincipalArn':'arn:aws:iam::*:role/Break*'}} | unless aws:RequestedRegion is eu-west-1 or aws:PrincipalArn is like arn:aws:iam::*:role/Break*
        'Condition':{'BoolIfExists':{'aws:MultiFactorAuthPresent':'false'}} | if aws:MultiFactorAuthPresent is false or is absent
        'Condition':{'StringNotLike':{'aws:PrincipalArn':'a*'},'Bool':{'aws:MultiFactorAuthPresent':'false'}} | if aws:PrincipalArn is not like a* and aws:MultiFactorAuthPresent is false
        'Condition':{'Null':{'aws:TokenIssueTime':'true'}} | if aws:TokenIssueTime is absent
        'Condition':{'NumericLessThan':{'aws:MultiFactorAuthAge':'60'}} | if aws:MultiFactorAuthAge is less than 60
        'Condition':{'NotIpAddress':{'aws:SourceIp':'10.0.0.0/8'}} | unless aws:SourceIp is in 10.0.0.0/8
        'Condition':{'ForAllValues:StringEquals':{'aws:TagKeys':'a'}} | if every value of aws:TagKeys is a
        """)
    void whatIsDeniedInSomeCircumstancesDependsAndSaysOnWhat(String condition, String scope) {
        var ceiling = ceiling(withScp("{'Effect':'Deny','Action':'ec2:*','Resource':'*'," + condition + "}"), HR);

        assertThat(service(ceiling, "ec2").state()).isEqualTo(State.DEPENDS);
        assertThat(ceiling.losses()).singleElement().satisfies(loss -> {
            assertThat(loss.kind()).isEqualTo(Kind.PERHAPS_DENIED);
            assertThat(Sentences.text(loss.reason())).isEqualTo("Denied by DenyS3, statement 1, " + scope + ".");
        });
    }

    @Test
    void aDenyOnSomeResourcesLeavesTheOthers() {
        var ceiling =
                ceiling(withScp("{'Effect':'Deny','Action':'s3:GetObject','Resource':'arn:aws:s3:::logs/*'}"), HR);

        assertThat(service(ceiling, "s3").state()).isEqualTo(State.PARTLY);
        assertThat(ceiling.depends().contains(number("s3:GetObject"))).isTrue();
        assertThat(Sentences.text(ceiling.losses().getFirst().reason()))
                .isEqualTo("Denied by DenyS3, statement 1, on arn:aws:s3:::logs/*.");
    }

    @Test
    void aRegionThatAServiceNeverLeavesSettlesTheCondition() {
        var ceiling = ceiling(
                withScp("{'Effect':'Deny','Action':['iam:*','ec2:*'],'Resource':'*','Condition':"
                        + "{'StringNotEquals':{'aws:RequestedRegion':'eu-west-1'}}}"),
                HR);

        assertThat(service(ceiling, "iam").state()).isEqualTo(State.SHUT);
        assertThat(service(ceiling, "ec2").state()).isEqualTo(State.DEPENDS);
    }

    @Test
    void whatAllInOneAccountHaveInCommonIsSettledThereAndOpenAbove() {
        var design = withScp("{'Effect':'Deny','Action':'ec2:*','Resource':'*','Condition':"
                + "{'StringEquals':{'aws:PrincipalAccount':'444444444444'}}}");

        assertThat(service(ceiling(design, HR), "ec2").state()).isEqualTo(State.SHUT);
        assertThat(service(ceiling(design, new AccountId("555555555555")), "ec2")
                        .state())
                .isEqualTo(State.OPEN);
        assertThat(service(ceiling(design, people(design)), "ec2").state()).isEqualTo(State.DEPENDS);
    }

    @ParameterizedTest
    @CsvSource({
        "Bool, aws:ViaAWSService, false",
        "ForAllValues:StringNotEquals, aws:CalledVia, athena.amazonaws.com",
        "StringNotEquals, aws:CalledViaFirst, athena.amazonaws.com",
        "Null, aws:CalledViaLast, true"
    })
    void whatIsTakenFromDirectCallsAloneIsLeftToServicesThatCallForSomebody(String operator, String key, String value) {
        var ceiling = ceiling(
                withScp("{'Effect':'Deny','Action':'s3:*','Resource':'*','Condition':{'" + operator + "':{'" + key
                        + "':'" + value + "'}}}"),
                HR);

        assertThat(service(ceiling, "s3").state()).isEqualTo(State.DEPENDS);
        assertThat(Sentences.text(ceiling.losses().getFirst().reason()))
                .containsPattern(" (if|unless) ")
                .contains(key);
    }

    @Test
    void anAllowUnderAConditionIsNeitherOpenNorShut() {
        var design = saying(
                new FourDepartments().peopleScps("[\"AllowSome\"]").build(),
                "AllowSome",
                "{'Effect':'Allow','Action':'ec2:*','Resource':'*','Condition':"
                        + "{'StringEquals':{'aws:RequestedRegion':'eu-west-1'}}}");
        var ceiling = ceiling(design, HR);

        assertThat(service(ceiling, "ec2").state()).isEqualTo(State.DEPENDS);
        assertThat(service(ceiling, "s3").state()).isEqualTo(State.SHUT);
        assertThat(Sentences.text(ceiling.losses().getFirst().reason()))
                .isEqualTo("Allowed only if aws:RequestedRegion is eu-west-1: AllowSome, statement 1.");
    }

    @Test
    void aPolicyThatDoesNotExistLeavesEverythingInDoubt() {
        var design = new FourDepartments()
                .peopleScps("[\"FullAWSAccess\", \"DenyS3\"]")
                .build();
        var gone = design.withOrganization(design.organization()
                .withPolicies(design.organization().policies().stream()
                        .filter(policy -> !policy.name().equals("DenyS3"))
                        .toList()));
        var ceiling = ceiling(gone, HR);

        assertThat(service(ceiling, "s3").state()).isEqualTo(State.DEPENDS);
        assertThat(ceiling.losses()).extracting(ScpCeiling.Loss::kind).containsExactly(Kind.UNKNOWN);
    }

    @Test
    void aPolicyThatCannotBeReadMayTakeAnything() {
        var ceiling = ceiling(withScp("{'Effect':'deny','Action':'ec2:*','Resource':'*'}"), HR);

        assertThat(service(ceiling, "s3").state()).isEqualTo(State.DEPENDS);
    }

    @Test
    void whatIsTakenFromRootUsersAloneStandsApart() {
        var ceiling = ceiling(
                withScp("{'Effect':'Deny','Action':'ec2:*','Resource':'*','Condition':"
                        + "{'ArnLike':{'aws:PrincipalArn':'arn:aws:iam::*:root'}}}"),
                HR);

        assertThat(service(ceiling, "ec2").state()).isEqualTo(State.OPEN);
        assertThat(ceiling.ofRootUsers())
                .singleElement()
                .satisfies(loss ->
                        assertThat(loss.actions()).isEqualTo(ActionTable.get().ofService("ec2")));
    }

    @Test
    void whatSparesRootUsersAloneIsTakenFromUsersAndRoles() {
        var ceiling = ceiling(
                withScp("{'Effect':'Deny','Action':'ec2:*','Resource':'*','Condition':"
                        + "{'ArnNotLike':{'aws:PrincipalArn':'arn:aws:iam::*:root'}}}"),
                HR);

        assertThat(service(ceiling, "ec2").state()).isEqualTo(State.SHUT);
    }

    @Test
    void whatPoliciesCannotStopIsNotLost() {
        var ceiling = ceiling(withScp("{'Effect':'Deny','Action':'sts:*','Resource':'*'}"), HR);

        assertThat(ceiling.open().contains(number("sts:GetCallerIdentity"))).isTrue();
        assertThat(ceiling.shut().contains(number("sts:AssumeRole"))).isTrue();
    }

    @Test
    void openAndShutAreWhatEverybodyBeneathIsAnswered() {
        int settled = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            var design = RandomOrganizations.of(seed);
            var evaluator = Evaluator.of(design);
            var random = new Random(seed);
            for (var account : DesignIndex.of(design).accounts()) {
                var ceiling = evaluator.scpCeiling(account.id()).orElseThrow();
                for (int i = 0; i < ACTIONS; i++) {
                    int action = random.nextInt(ActionTable.get().size());
                    settled += compare(design, evaluator, account, ceiling, action, seed);
                }
            }
        }
        assertThat(settled).isGreaterThan(SEEDS * ACTIONS);
    }

    /// How many answers were compared.
    private static int compare(
            Design design, Evaluator evaluator, Account account, ScpCeiling ceiling, int action, long seed) {
        boolean isOpen = ceiling.open().contains(action);
        if (!isOpen && !ceiling.shut().contains(action)) {
            return 0;
        }
        int compared = 0;
        for (var principal : principals(design, account)) {
            var question =
                    Question.of(principal, ActionTable.get().action(action).fullName(), Optional.empty());
            var gates = evaluator.answer(question).gates().stream()
                    .filter(gate -> gate.layer() == Layer.SERVICE_CONTROL_POLICY)
                    .toList();
            if (!gates.isEmpty() && gates.getFirst().state() != Gate.State.DOES_NOT_APPLY) {
                compared++;
                assertThat(gates.stream().allMatch(gate -> gate.state() == Gate.State.PASSES))
                        .as("seed %d, %s", seed, question)
                        .isEqualTo(isOpen);
                assertThat(gates.stream().anyMatch(gate -> gate.state().stops()))
                        .as("seed %d, %s", seed, question)
                        .isEqualTo(!isOpen);
            }
        }
        return compared;
    }

    private static List<String> principals(Design design, Account account) {
        return Principals.of(account)
                .filter(member -> !(member instanceof RootUserId))
                .map(member -> Principals.arnOf(design, member))
                .toList();
    }

    @Test
    void aCeilingWithoutConditionsSettlesEveryAction() {
        var design = new FourDepartments()
                .rootScps("[\"FullAWSAccess\", \"DenyS3\"]")
                .peopleScps("[\"AllowSome\"]")
                .build();

        for (var account : DesignIndex.of(design).accounts()) {
            assertThat(ceiling(design, account.id()).depends().isEmpty()).isTrue();
        }
    }
}
