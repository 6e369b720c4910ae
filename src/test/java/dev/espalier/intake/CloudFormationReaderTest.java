package dev.espalier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Account;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.Role;
import dev.espalier.intake.Remark.Code;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.JsonText;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudFormationReaderTest {
    static final String ORGANIZATION = """
        AWSTemplateFormatVersion: '2010-09-09'
        Parameters:
          Stage: { Type: String, Default: prod }
          Mail: { Type: String }
          LogId: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /org/log }
        Resources:
          Org:
            Type: AWS::Organizations::Organization
            Properties: { FeatureSet: ALL }
          Bakery:
            Type: AWS::Organizations::OrganizationalUnit
            Properties:
              Name: !Sub 'Bakery ${Stage}'
              ParentId: !GetAtt Org.RootId
              Tags:
                - { Key: owner, Value: !Ref Stage }
          Ovens:
            Type: AWS::Organizations::OrganizationalUnit
            Properties: { Name: Ovens, ParentId: !Ref Bakery }
          Oven:
            Type: AWS::Organizations::Account
            Properties:
              AccountName: Oven 1
              Email: !Ref Mail
              ParentIds: [ !GetAtt Ovens.Id ]
          Till:
            Type: AWS::Organizations::Account
            Properties: { AccountName: Till, Email: till@example.com }
          Guard:
            Type: AWS::Organizations::Policy
            Properties:
              Name: Guard
              Type: SERVICE_CONTROL_POLICY
              Description: no buckets
              Content:
                Version: 2012-10-17
                Statement: { Effect: Deny, Action: 's3:*', Resource: '*' }
              TargetIds: [ !Ref Ovens, !GetAtt Org.RootId, !Ref Till ]
          Tags:
            Type: AWS::Organizations::Policy
            Properties: { Name: Tags, Type: TAG_POLICY, Content: {} }
          Topic: { Type: AWS::SNS::Topic }
        """;
    static final String IAM = """
        Parameters:
          Team: { Type: CommaDelimitedList, Default: 'hana, ivo' }
          Env: { Type: String, Default: dev }
          Bucket: { Type: String }
        Mappings:
          Sizes: { dev: { hours: 2 }, prod: { hours: 1 } }
        Conditions:
          IsProd: !Equals [ !Ref Env, prod ]
          IsDev: !Not [ !Condition IsProd ]
          HasBucket: !Equals [ !Ref Bucket, '' ]
        Resources:
          Hana:
            Type: AWS::IAM::User
            Properties:
              UserName: !Select [ 0, !Ref Team ]
              Path: /bakery/
              Groups: [ !Ref Bakers ]
              LoginProfile: { Password: x }
              PermissionsBoundary: !Ref Ceiling
          Bakers:
            Type: AWS::IAM::Group
            Properties:
              ManagedPolicyArns: [ !Sub 'arn:${AWS::Partition}:iam::aws:policy/ReadOnlyAccess', !Ref Ceiling ]
          Ceiling:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              ManagedPolicyName: !Join [ '-', [ Ceiling, !Ref Env ] ]
              PolicyDocument:
                Version: '2012-10-17'
                Statement:
                  - Effect: Allow
                    Action: [ 's3:GetObject', !If [ IsProd, 's3:PutObject', !Ref 'AWS::NoValue' ] ]
                    Resource: !Sub
                      - 'arn:aws:s3:::${name}-${AWS::AccountId}/${!aws:username}/*'
                      - name: !Select [ 1, !Split [ '/', 'a/loaves' ] ]
          Deploy:
            Type: AWS::IAM::Role
            Properties:
              RoleName: Deploy
              MaxSessionDuration: !FindInMap [ Sizes, !Ref Env, hours ]
              AssumeRolePolicyDocument:
                Version: '2012-10-17'
                Statement:
                  - { Effect: Allow, Principal: { AWS: !GetAtt Hana.Arn }, Action: 'sts:AssumeRole' }
              Policies:
                - PolicyName: open
                  PolicyDocument:
                    Version: '2012-10-17'
                    Statement: [ { Effect: Allow, Action: 's3:*', Resource: !Ref Bucket } ]
          Never: { Type: AWS::IAM::User, Condition: IsProd }
          Ivo: { Type: AWS::IAM::User, Condition: IsDev, Properties: { UserName: ivo } }
          Maybe:
            Type: AWS::IAM::Role
            Condition: HasBucket
            Properties:
              Policies:
                - PolicyName: all
                  PolicyDocument: { Statement: { Effect: Allow, Action: '*', Resource: '*' } }
          Extra:
            Type: AWS::IAM::Policy
            Properties:
              PolicyName: extra
              PolicyDocument: { Version: '2012-10-17', Statement: [] }
              Roles: [ !Ref Deploy ]
              Users: [ elsewhere, nobody ]
          Adding:
            Type: AWS::IAM::UserToGroupAddition
            Properties: { GroupName: !Ref Bakers, Users: [ ivo ] }
        """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    Path folder;

    private Given given = new Given(Path.of(""));

    @BeforeEach
    void folder() {
        given = new Given(folder);
    }

    @Test
    void anOrganizationIsReadThroughTheReferencesInItsTemplate() {
        var imported = given.file("111111111111/org.yaml", ORGANIZATION).imported();
        var root = imported.design().orElseThrow().organization().root();

        assertThat(root.serviceControlPolicies()).containsExactly("FullAWSAccess", "Guard");
        assertThat(root.accounts()).extracting(Account::name).contains("Till");
        var bakery = root.organizationalUnits().getFirst();
        assertThat(bakery.name()).isEqualTo("Bakery prod");
        assertThat(bakery.tags()).containsEntry("owner", "prod");
        assertThat(bakery.serviceControlPolicies()).containsExactly("FullAWSAccess");
        assertThat(bakery.organizationalUnits()).singleElement().satisfies(ovens -> {
            assertThat(ovens.serviceControlPolicies()).containsExactly("FullAWSAccess", "Guard");
            assertThat(ovens.accounts()).singleElement().satisfies(oven -> {
                assertThat(oven.name()).isEqualTo("Oven 1");
                assertThat(oven.email()).isEmpty();
            });
        });
        assertThat(imported.files()).containsEntry("cloudformation", 1);
        assertThat(Given.codes(imported))
                .contains(Code.OPEN, Code.DEFAULTS, Code.NO_ID, Code.OTHER_POLICY_TYPES, Code.OTHER_RESOURCES);
    }

    @Test
    void theAccountAnOrganizationIsMadeInIsItsManagementAccount() {
        var design = given.file("111111111111/org.yaml", ORGANIZATION).design();

        assertThat(design.organization().managementAccountId().value()).isEqualTo("111111111111");
    }

    @Test
    void whatIsOpenIsToldWithLineAndColumn() {
        var imported = given.file("org.yaml", ORGANIZATION).imported();

        assertThat(imported.remarks())
                .filteredOn(remark -> remark.code() == Code.OPEN)
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.message()).contains("Ref Mail");
                    assertThat(remark.line() + ":" + remark.column()).isEqualTo("24:14");
                });
    }

    @Test
    void peopleAreReadIntoTheAccountAfterWhichTheFolderIsCalled() {
        var imported = given.file("222222222222/people.yml", IAM).imported();
        var account = Given.account(imported.design().orElseThrow(), "222222222222");

        var hana = account.user("hana").orElseThrow();
        assertThat(hana.path()).isEqualTo("/bakery/");
        assertThat(hana.groups()).containsExactly("Bakers");
        assertThat(hana.consoleAccess()).contains(true);
        assertThat(hana.permissionsBoundary()).contains("Ceiling-dev");
        assertThat(account.user("ivo").orElseThrow().groups()).containsExactly("Bakers");
        assertThat(account.user("Never")).isEmpty();
        assertThat(account.group("Bakers").orElseThrow().attachedPolicies())
                .containsExactly("arn:aws:iam::aws:policy/ReadOnlyAccess", "Ceiling-dev");
        var deploy = account.role("Deploy").orElseThrow();
        assertThat(deploy.maxSessionDuration()).isEqualTo(2);
        assertThat(text(deploy.trustPolicy().orElseThrow())).contains("arn:aws:iam::222222222222:user/bakery/hana");
        assertThat(deploy.inlinePolicies()).extracting(InlinePolicy::name).containsExactly("open", "extra");
        assertThat(Given.codes(imported)).contains(Code.MADE_UP_NAME, Code.UNKNOWN_HOLDER, Code.DEFAULTS);
    }

    private static String template(String resources) {
        return "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n" + resources.indent(2);
    }

    @Test
    void policiesWhoseNamesAreOpenAreAllKept() {
        var text = template("""
            Deploy:
              Type: AWS::IAM::Role
              Properties:
                RoleName: Deploy
                Policies:
                  - PolicyName: !Sub "${AWS::StackName}-work"
                    PolicyDocument: { Statement: [ { Effect: Allow, Action: "s3:*", Resource: "*" } ] }
                  - PolicyName: !Sub "${AWS::StackName}-guard"
                    PolicyDocument: { Statement: [ { Effect: Deny, Action: "s3:DeleteObject", Resource: "*" } ] }
            """);

        var account = Given.account(given.file("222222222222/a.yaml", text).design(), "222222222222");

        assertThat(account.role("Deploy").orElseThrow().inlinePolicies())
                .extracting(policy -> text(policy.document()))
                .anyMatch(document -> document.contains("Deny"))
                .anyMatch(document -> document.contains("Allow"));
    }

    @Test
    void rolesWithoutNamesInTwoTemplatesStayTwoRoles() {
        for (var letter : List.of("a", "b")) {
            given.file("222222222222/" + letter + ".yaml", template("""
                LambdaRole:
                  Type: AWS::IAM::Role
                  Properties:
                    Path: /%s/
                Given:
                  Type: AWS::IAM::Policy
                  Properties:
                    PolicyName: %s
                    Roles: [ !Ref LambdaRole ]
                    PolicyDocument: { Statement: [ { Effect: Deny, Action: "s3:*", Resource: "*" } ] }
                """.formatted(letter, letter)));
        }

        var roles = Given.account(given.design(), "222222222222").roles();

        assertThat(roles).extracting(Role::path).containsExactlyInAnyOrder("/a/", "/b/");
        assertThat(roles)
                .allSatisfy(role -> assertThat(role.inlinePolicies())
                        .extracting(policy -> "/" + policy.name() + "/")
                        .containsExactly(role.path()));
    }

    @Test
    void twoDocumentsUnderOneNameAreReadByNobody() {
        var text = template("""
            Deploy:
              Type: AWS::IAM::Role
              Properties:
                RoleName: Deploy
                Policies:
                  - PolicyName: work
                    PolicyDocument: { Statement: [ { Effect: Allow, Action: "s3:*", Resource: "*" } ] }
            More:
              Type: AWS::IAM::RolePolicy
              Properties:
                RoleName: Deploy
                PolicyName: work
                PolicyDocument: { Statement: [ { Effect: Deny, Action: "s3:*", Resource: "*" } ] }
            """);

        var imported = given.file("222222222222/a.yaml", text).imported();

        assertThat(Given.account(imported.design().orElseThrow(), "222222222222")
                        .role("Deploy")
                        .orElseThrow()
                        .inlinePolicies())
                .extracting(InlinePolicy::document)
                .containsExactly(Documents.UNKNOWN);
        assertThat(Given.codes(imported)).contains(Code.TWO_SOURCES);
    }

    @Test
    void functionsInADocumentAreWorkedOut() {
        var account = Given.account(given.file("222222222222/people.yml", IAM).design(), "222222222222");

        assertThat(text(account.policy("Ceiling-dev").orElseThrow().document()))
                .contains("[\"s3:GetObject\"]")
                .contains("arn:aws:s3:::loaves-222222222222/${aws:username}/*");
    }

    @Test
    void aDocumentWithAnOpenPartIsNoPolicyThatAnAnswerCouldBeBuiltOn() {
        var imported = given.file("222222222222/people.yml", IAM).imported();
        var account = Given.account(imported.design().orElseThrow(), "222222222222");

        assertThat(account.role("Deploy")
                        .orElseThrow()
                        .inlinePolicies()
                        .getFirst()
                        .document()
                        .source())
                .isInstanceOfSatisfying(
                        JsonString.class, text -> assertThat(text.value()).contains("Bucket"));
    }

    @Test
    void whatIsMadeOnAnOpenConditionIsReadWithoutItsPolicies() {
        var imported = given.file("222222222222/people.yml", IAM).imported();
        var maybe = Given.account(imported.design().orElseThrow(), "222222222222")
                .role("Maybe")
                .orElseThrow();

        assertThat(maybe.inlinePolicies().getFirst().document().source()).isInstanceOf(JsonString.class);
        assertThat(Given.codes(imported)).contains(Code.PERHAPS);
    }

    @Test
    void openAttachmentsGroupsAndBoundariesBecomeOnesThatNobodyCanRead() {
        var account = Given.account(given.file("222222222222.yml", """
            Parameters: { P: { Type: String } }
            Resources:
              U:
                Type: AWS::IAM::User
                Properties:
                  ManagedPolicyArns: [ !Ref P ]
                  Groups: !Ref P
                  PermissionsBoundary: !ImportValue boundary
                  Policies: [ !If [ C, { PolicyName: x, PolicyDocument: {} }, !Ref 'AWS::NoValue' ] ]
            """).design(), "222222222222");

        var user = account.user("U").orElseThrow();
        assertThat(user.attachedPolicies()).containsExactly(TemplateProperties.OPEN);
        assertThat(user.permissionsBoundary()).contains(TemplateProperties.OPEN);
        assertThat(user.groups()).containsExactly(TemplateProperties.OPEN);
        assertThat(user.inlinePolicies()).extracting(InlinePolicy::document).containsExactly(Documents.UNKNOWN);
        assertThat(account.policy(TemplateProperties.OPEN).orElseThrow().document())
                .isEqualTo(Documents.UNKNOWN);
    }

    @Test
    void whatNoValueTakesBackIsNotThere() {
        var imported = given.file("222222222222.yml", """
            Conditions: { Never: !Equals [ a, b ] }
            Resources:
              U:
                Type: AWS::IAM::User
                Properties:
                  ManagedPolicyArns: [ !If [ Never, x, !Ref 'AWS::NoValue' ], 'arn:aws:iam::aws:policy/ReadOnlyAccess' ]
                  Groups: !If [ Never, [ x ], !Ref 'AWS::NoValue' ]
                  PermissionsBoundary: !If [ Never, x, !Ref 'AWS::NoValue' ]
                  LoginProfile: !If [ Never, { Password: x }, !Ref 'AWS::NoValue' ]
                  Policies: [ !If [ Never, { PolicyName: x, PolicyDocument: {} }, !Ref 'AWS::NoValue' ] ]
                  Path: !If [ Never, x, !Ref 'AWS::NoValue' ]
            """).imported();
        var user = Given.account(imported.design().orElseThrow(), "222222222222")
                .user("U")
                .orElseThrow();

        assertThat(user.attachedPolicies()).containsExactly("arn:aws:iam::aws:policy/ReadOnlyAccess");
        assertThat(user.groups()).isEmpty();
        assertThat(user.permissionsBoundary()).isEmpty();
        assertThat(user.consoleAccess()).isEmpty();
        assertThat(user.inlinePolicies()).isEmpty();
        assertThat(user.path()).isEqualTo("/");
        assertThat(Given.codes(imported)).doesNotContain(Code.OPEN, Code.WRONG_TYPE);
    }

    @Test
    void templatesOfOneAccountGiveToEachOthersPeople() {
        given.file("222222222222/a.yml", """
            Resources:
              More:
                Type: AWS::IAM::ManagedPolicy
                Properties: { PolicyDocument: { Statement: [] }, Users: [ hana ] }
            """).file("222222222222/b.yml", IAM);

        assertThat(Given.account(given.design(), "222222222222")
                        .user("hana")
                        .orElseThrow()
                        .attachedPolicies())
                .containsExactly("More");
    }

    @Test
    void peopleOfNobodyKnowsWhichAccountAreReported() {
        assertThat(Given.codes(given.file("people.yml", IAM).imported())).contains(Code.NO_ACCOUNT_NAMED);
    }

    @Test
    void jsonAndWhatGetTemplatePrintsAreReadAlike() {
        var json = """
            { "Resources": { "R": { "Type": "AWS::IAM::Role", "Properties": { "RoleName": { "Fn::Sub": "r-${AWS::AccountId}" },
              "AssumeRolePolicyDocument": { "Statement": [] } } } } }
            """;
        given.file("111111111111/a.template", json)
                .file("222222222222/b.json", "{ \"TemplateBody\": " + json + ", \"StagesAvailable\": [] }")
                .file("333333333333/c.json", "{ \"TemplateBody\": \"Resources: { R: { Type: 'AWS::IAM::Role' } }\" }");
        var design = given.design();

        assertThat(Given.account(design, "111111111111").role("r-111111111111")).isPresent();
        assertThat(Given.account(design, "222222222222")
                        .role("r-222222222222")
                        .orElseThrow()
                        .trustPolicy()
                        .map(PolicyDocument::source))
                .containsInstanceOf(JsonObject.class);
        assertThat(Given.account(design, "333333333333").role("R")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!Ref A",
                "!GetAtt A.Arn",
                "!Sub '${A}'",
                "!Join ['', [!GetAtt A.Arn, !GetAtt B.Arn]]",
                "!Sub ['${x}', {x: !Sub '${A.Arn}${A.Arn}'}]",
                "!Select [x, [a]]",
                "!FindInMap [A, B, C]",
                "!If [C, D]",
                "!If [Circle, a, b]",
                "!Split ['', a]",
                "!Unknown {a: b}",
                "!Ref [a]",
                "!Sub {a: b}",
                "!Join x"
            })
    void whatCannotBeWorkedOutIsOpenAndNothingBreaks(String function) {
        var imported = given.file("222222222222.yml", """
            Conditions: { Circle: !Condition Other, Other: !Condition Circle }
            Resources:
              A: { Type: AWS::IAM::Role, Properties: { RoleName: %1$s, Path: !Ref B } }
              B: { Type: AWS::IAM::Role, Properties: { RoleName: !GetAtt A.Arn, Path: !Ref A } }
              P:
                Type: AWS::IAM::ManagedPolicy
                Properties: { PolicyDocument: { Statement: { Effect: Allow, Action: '*', Resource: %1$s } } }
            """.formatted(function)).imported();

        assertThat(imported.design()).isPresent();
        assertThat(Given.codes(imported)).contains(Code.MADE_UP_NAME);
    }

    @Test
    void functionsThatDoubleATextOverAndOverAreOpenInsteadOfEndless() {
        var text = new StringBuilder("Resources:\n");
        for (int i = 0; i < 60; i++) {
            text.append("  R%d: { Type: AWS::IAM::Role, Properties: { RoleName: !Sub '${R%d}${R%d}xxxxxxxx' } }\n"
                    .formatted(i, i + 1, i + 1));
        }
        text.append("  R60: { Type: AWS::IAM::Role, Properties: { RoleName: xxxxxxxx } }\n");

        assertThat(given.file("222222222222.yml", text.toString()).imported().design())
                .isPresent();
    }

    private static String text(PolicyDocument document) {
        return JsonText.writeLine(document.source());
    }

    @Test
    void templatesOfOtherThingsAreNamedAndChangeNothing() {
        var imported = given.file("222222222222.yml", "Resources: { T: { Type: 'AWS::SNS::Topic' } }")
                .imported();

        assertThat(imported.remarks(Remark.Kind.NOTE))
                .extracting(Remark::code)
                .isEqualTo(List.of(Code.ONLY_MANAGED, Code.OTHER_RESOURCES));
    }
}
