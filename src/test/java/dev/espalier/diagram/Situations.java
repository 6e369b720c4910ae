package dev.espalier.diagram;

import dev.espalier.access.Answer;
import dev.espalier.access.Dependence;
import dev.espalier.access.Gate;
import dev.espalier.access.PolicySource;
import dev.espalier.access.Question;
import dev.espalier.access.Reason;
import dev.espalier.access.ReasonCode;
import dev.espalier.access.StatementResult;
import dev.espalier.access.StatementResult.Cell;
import dev.espalier.access.StatementResult.Match;
import dev.espalier.access.Verdict;
import dev.espalier.access.Where;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.Layer;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId;
import dev.espalier.design.RootId;
import dev.espalier.policy.Effect;
import dev.espalier.policy.JsonPath;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.ReadResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The situation of the reference picture: hana of HR asks for a database, and the unit People forbids it.
public final class Situations {
    public static final RootId ROOT = new RootId("r-ab12");
    public static final OuId PEOPLE = new OuId("ou-ab12-people01");
    public static final AccountId HR = new AccountId("444444444444");
    public static final AccountId LEGAL = new AccountId("555555555555");
    public static final UserId HANA = new UserId(HR, "hana");
    public static final GroupId ADMINS = new GroupId(HR, "Admins");

    private static final Reason NO_REASON =
            Reason.of(ReasonCode.SCP_DENY, "OU People", "rds:CreateDBInstance", "PeopleNoDatabases", "NoDatabases");

    private Situations() {}

    public static Design fourDepartments() {
        try {
            if (DesignFile.read(Path.of("samples/four-departments.json")) instanceof ReadResult.Opened opened) {
                return opened.design();
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        throw new IllegalStateException("the sample cannot be read");
    }

    /// Denied at People.
    public static Answer denied() {
        return answer(Gate.State.STOPS_DENY, Gate.State.PASSES, Verdict.EXPLICITLY_DENIED);
    }

    /// Nothing stops it.
    public static Answer allowed() {
        return answer(Gate.State.PASSES, Gate.State.PASSES, Verdict.ALLOWED);
    }

    /// Denied at People, and at HR nothing allows it.
    public static Answer twiceDenied() {
        return answer(Gate.State.STOPS_DENY, Gate.State.STOPS_SILENT, Verdict.EXPLICITLY_DENIED);
    }

    private static Answer answer(Gate.State people, Gate.State hr, Verdict verdict) {
        var question = Question.of("arn:aws:iam::444444444444:user/hana", "rds:CreateDBInstance", Optional.empty());
        var admin = result(
                new PolicyId.AwsManagedPolicyId("arn:aws:iam::aws:policy/AdministratorAccess"),
                ADMINS,
                Effect.ALLOW,
                "*");
        var scp = OrganizationPolicyType.SERVICE_CONTROL_POLICY;
        var full = new PolicyId.OrganizationPolicyId(scp, "FullAWSAccess");
        var deny = result(new PolicyId.OrganizationPolicyId(scp, "PeopleNoDatabases"), PEOPLE, Effect.DENY, "rds:*");
        var allow = result(full, PEOPLE, Effect.ALLOW, "*");
        var atPeople = people == Gate.State.STOPS_DENY ? List.of(deny, allow) : List.of(allow);
        var identity = new Gate(
                Layer.IDENTITY_POLICY,
                Optional.of(HANA),
                Gate.State.PASSES,
                NO_REASON,
                List.of(
                        source(HANA, Gate.State.DOES_NOT_APPLY, List.of()),
                        source(ADMINS, Gate.State.PASSES, List.of(admin))),
                Dependence.NONE);
        return new Answer(
                question,
                verdict,
                Optional.of(Layer.SERVICE_CONTROL_POLICY),
                verdict == Verdict.ALLOWED ? Optional.empty() : Optional.of(PEOPLE),
                NO_REASON,
                List.of(
                        level(ROOT, Gate.State.PASSES, List.of(result(full, ROOT, Effect.ALLOW, "*"))),
                        level(PEOPLE, people, atPeople),
                        level(
                                HR,
                                hr,
                                hr == Gate.State.PASSES ? List.of(result(full, HR, Effect.ALLOW, "*")) : List.of()),
                        identity),
                Dependence.NONE,
                Where.EVERYWHERE,
                List.of());
    }

    private static Gate level(NodeId at, Gate.State state, List<StatementResult> matched) {
        return new Gate(
                Layer.SERVICE_CONTROL_POLICY,
                Optional.of(at),
                state,
                NO_REASON,
                List.of(source(at, state, matched)),
                Dependence.NONE);
    }

    private static Gate.Source source(NodeId holder, Gate.State state, List<StatementResult> matched) {
        return new Gate.Source(Optional.of(holder), state, List.of(), matched, List.of());
    }

    private static StatementResult result(PolicyId id, NodeId holder, Effect effect, String action) {
        var statement =
                new JsonValue.JsonObject(List.of(new JsonValue.Member("Action", new JsonValue.JsonString(action))));
        var document = new PolicyDocument(new JsonValue.JsonObject(
                List.of(new JsonValue.Member("Statement", new JsonValue.JsonArray(List.of(statement))))));
        var name = switch (id) {
            case PolicyId.OrganizationPolicyId(var type, var policy) -> policy;
            case PolicyId.AccountPolicyId(var account, var policy) -> policy;
            case PolicyId.AwsManagedPolicyId(var arn) -> arn;
        };
        var cell = new Cell(Match.YES, NO_REASON, Optional.empty());
        return new StatementResult(
                new PolicySource(name, Optional.of(id), Optional.of(holder), PolicySource.Kind.SCP, document),
                1,
                Optional.empty(),
                effect,
                JsonPath.TOP.member("Statement").item(0),
                cell,
                cell,
                cell,
                cell);
    }
}
