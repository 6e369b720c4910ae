package dev.espalier.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.Design;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.UnknownFields;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import java.util.List;

/// The fixture of the worked examples: Management, Finance and IT at the root, OU People with HR and Legal.
final class FourDepartments {
    static final String HANA = "arn:aws:iam::444444444444:user/hana";
    static final String LEE = "arn:aws:iam::555555555555:user/lee";
    static final String ADA = "arn:aws:iam::111111111111:user/ada";
    static final String ROOT_OF_HR = "arn:aws:iam::444444444444:root";

    private static final String ADMIN = "[\"arn:aws:iam::aws:policy/AdministratorAccess\"]";

    private String rootScps = "[\"FullAWSAccess\"]";
    private String peopleScps = "[\"FullAWSAccess\"]";
    private String hanaPolicies = "[]";
    private String hanaInline = "[]";
    private String leeBoundary = "null";

    FourDepartments rootScps(String names) {
        rootScps = names;
        return this;
    }

    FourDepartments peopleScps(String names) {
        peopleScps = names;
        return this;
    }

    FourDepartments hanaIsAdministrator() {
        hanaPolicies = ADMIN;
        return this;
    }

    /// An inline policy called `Own` with these statements.
    FourDepartments hanaMay(String statements) {
        hanaInline = """
            [{"name": "Own", "document": {"Version": "2012-10-17", "Statement": %s}}]\
            """.formatted(statements);
        return this;
    }

    FourDepartments leeBoundary(String name) {
        leeBoundary = "\"" + name + "\"";
        return this;
    }

    /// The design with this document as the only policy of everybody in People.
    static Design withPolicy(Design design, PolicyDocument document) {
        var root = design.organization().root();
        var people = root.organizationalUnits().getFirst();
        var policy = new InlinePolicy("Own", document, UnknownFields.NONE);
        var accounts = people.accounts().stream()
                .map(account -> account.withUsers(account.users().stream()
                        .map(user -> user.withInlinePolicies(List.of(policy)))
                        .toList()))
                .toList();
        var changed = root.withOrganizationalUnits(List.of(people.withAccounts(accounts)));
        return design.withOrganization(design.organization().withRoot(changed));
    }

    Design build() {
        var text = """
            {"formatVersion": 1, "name": "Four departments",
             "organization": {"id": "o-fourdepts01", "managementAccountId": "111111111111",
              "policies": [
               {"type": "SERVICE_CONTROL_POLICY", "name": "PeopleNoDatabases", "document": {"Version": "2012-10-17",
                "Statement": [{"Sid": "NoDatabases", "Effect": "Deny", "Action": "rds:*", "Resource": "*"}]}},
               {"type": "SERVICE_CONTROL_POLICY", "name": "DenyS3", "document": {"Version": "2012-10-17",
                "Statement": [{"Sid": "NoStorage", "Effect": "Deny", "Action": "s3:*", "Resource": "*"}]}},
               {"type": "SERVICE_CONTROL_POLICY", "name": "AllowSome", "document": {"Version": "2012-10-17",
                "Statement": [{"Effect": "Allow", "Action": ["s3:*", "iam:*", "sts:*"], "Resource": "*"}]}},
               {"type": "SERVICE_CONTROL_POLICY", "name": "AllowWithoutS3", "document": {"Version": "2012-10-17",
                "Statement": [{"Effect": "Allow", "Action": ["iam:*", "sts:*"], "Resource": "*"}]}}],
              "root": {"id": "r-ab12", "serviceControlPolicies": %s,
               "organizationalUnits": [{"id": "ou-ab12-people01", "name": "People", "serviceControlPolicies": %s,
                "accounts": [
                 {"id": "444444444444", "name": "HR",
                  "users": [{"name": "hana", "attachedPolicies": %s, "inlinePolicies": %s}]},
                 {"id": "555555555555", "name": "Legal",
                  "policies": [{"name": "Ceiling", "document": {"Version": "2012-10-17",
                   "Statement": [{"Effect": "Allow", "Action": "ec2:*", "Resource": "*"}]}}],
                  "groups": [{"name": "Counsel"}],
                  "users": [{"name": "lee", "permissionsBoundary": %s}]}]}],
               "accounts": [
                {"id": "111111111111", "name": "Management",
                 "users": [{"name": "ada", "attachedPolicies": %s}]},
                {"id": "222222222222", "name": "Finance"},
                {"id": "333333333333", "name": "IT"}]}}}
            """.formatted(rootScps, peopleScps, hanaPolicies, hanaInline, leeBoundary, ADMIN);
        var read = DesignFile.parse(text);
        assertThat(read).isInstanceOf(ReadResult.Opened.class);
        return ((ReadResult.Opened) read).design();
    }
}
