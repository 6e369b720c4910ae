package dev.espalier.ui.panel;

import dev.espalier.access.Question;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.AddAccountPolicy;
import dev.espalier.edit.AddPolicy;
import dev.espalier.edit.AttachManagedPolicy;
import dev.espalier.edit.AttachOrganizationPolicy;
import dev.espalier.edit.DetachOrganizationPolicy;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.PutInlinePolicy;
import dev.espalier.edit.SetBoundary;
import dev.espalier.edit.SetPolicyTypes;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.JsonText;
import dev.espalier.storage.Samples;
import java.util.Optional;
import java.util.Set;

/// The situations the panel is explained with: *Four departments* and what is changed in it.
public final class WorkedExamples {
    public static final AccountId MANAGEMENT = new AccountId("111111111111");
    public static final AccountId HR = new AccountId("444444444444");
    public static final AccountId LEGAL = new AccountId("555555555555");
    public static final OuId PEOPLE = new OuId("ou-ab12-people01");
    public static final UserId HANA = new UserId(HR, "hana");
    public static final UserId TOM = new UserId(HR, "tom");
    public static final UserId LEE = new UserId(LEGAL, "lee");

    private WorkedExamples() {}

    public static Design fourDepartments() {
        return Samples.open("four-departments.json");
    }

    public static Question ask(AccountId account, String user, String action) {
        return Question.of("arn:aws:iam::" + account + ":user/" + user, action, Optional.empty());
    }

    /// FullAWSAccess on People replaced by an allow list of s3, iam and sts.
    public static Design peopleWithAllowList() {
        var listed = attach(fourDepartments(), "ApprovedServices", """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:*","iam:*","sts:*"],"Resource":"*"}]}
            """, PEOPLE);
        return apply(listed, new DetachOrganizationPolicy(scp("FullAWSAccess"), PEOPLE));
    }

    /// The root forbids S3.
    public static Design rootDeniesS3() {
        var design = fourDepartments();
        return attach(design, "DenyS3", """
            {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:*","Resource":"*"}]}
            """, design.organization().root().id());
    }
    /// The root forbids S3 by an SCP and by an RCP.
    public static Design rootDeniesS3Twice() {
        var rcp = OrganizationPolicyType.RESOURCE_CONTROL_POLICY;
        var capped =
                apply(rootDeniesS3(), new SetPolicyTypes(Set.of(OrganizationPolicyType.SERVICE_CONTROL_POLICY, rcp)));
        var added = apply(capped, new AddPolicy(rcp, "NoBuckets", "", document("""
            {"Version":"2012-10-17","Statement":[
            {"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}]}
            """)));
        var root = added.organization().root().id();
        return apply(added, new AttachOrganizationPolicy(new OrganizationPolicyId(rcp, "NoBuckets"), root));
    }

    /// lee of Legal asks for an object that belongs to HR.
    public static Question objectOfHr() {
        return new Question(
                "arn:aws:iam::" + LEGAL + ":user/lee",
                Optional.empty(),
                "s3:GetObject",
                Optional.of("arn:aws:s3:::salaries/2026.csv"),
                Optional.of(HR),
                JsonObject.EMPTY);
    }

    /// The root forbids S3, People has an allow list without it, and lee a boundary without it.
    public static Design fourObstacles() {
        var listed = attach(rootDeniesS3(), "NoStorage", """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iam:*","sts:*"],"Resource":"*"}]}
            """, PEOPLE);
        var silent = apply(listed, new DetachOrganizationPolicy(scp("FullAWSAccess"), PEOPLE));
        var bounded = apply(silent, new AddAccountPolicy(LEGAL, "Ceiling", document("""
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:*","Resource":"*"}]}
            """)));
        return apply(bounded, new SetBoundary(LEE, Optional.of("Ceiling")));
    }

    /// The root has only DenyS3.
    public static Design rootWithoutFullAccess() {
        var design = rootDeniesS3();
        return apply(
                design,
                new DetachOrganizationPolicy(
                        scp("FullAWSAccess"), design.organization().root().id()));
    }

    /// tom may terminate instances with MFA.
    public static Design terminationWithMfa() {
        return apply(fourDepartments(), new PutInlinePolicy(TOM, "Ops", document("""
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ec2:TerminateInstances",
            "Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}]}
            """)));
    }

    /// tom is an administrator who may touch one table only.
    public static Design onlyOneTable() {
        var administrator =
                apply(fourDepartments(), new AttachManagedPolicy(TOM, "arn:aws:iam::aws:policy/AdministratorAccess"));
        return apply(administrator, new PutInlinePolicy(TOM, "DynamoTables", document("""
            {"Version":"2012-10-17","Statement":[{"Sid":"OnlyTables","Effect":"Deny",
            "Action":["dynamodb:*","s3:*"],
            "NotResource":["arn:aws:dynamodb:eu-west-1:444444444444:table/receipts"]}]}
            """)));
    }

    public static Design withoutPeopleNoDatabases() {
        return apply(fourDepartments(), new DetachOrganizationPolicy(scp("PeopleNoDatabases"), PEOPLE));
    }

    public static Design apply(Design design, Edit edit) {
        return switch (edit.applyTo(design)) {
            case EditResult.Applied(var after) -> after;
            case EditResult.Rejected(var code, var sentence) -> throw new IllegalStateException(code + ": " + sentence);
        };
    }

    private static Design attach(Design design, String name, String json, NodeId entity) {
        var added =
                apply(design, new AddPolicy(OrganizationPolicyType.SERVICE_CONTROL_POLICY, name, "", document(json)));
        return apply(added, new AttachOrganizationPolicy(scp(name), entity));
    }

    static OrganizationPolicyId scp(String name) {
        return new OrganizationPolicyId(OrganizationPolicyType.SERVICE_CONTROL_POLICY, name);
    }

    private static PolicyDocument document(String json) {
        return new PolicyDocument(JsonText.parse(json).value().orElseThrow());
    }
}
