package dev.espalier.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.espalier.access.Evaluator;
import dev.espalier.catalog.ActionSet;
import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.IamArn;
import dev.espalier.design.Identity;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.Members;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyReference;
import dev.espalier.design.Root;
import dev.espalier.policy.JsonParts;
import dev.espalier.storage.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every script is run in bash, with a function for the AWS command line; what it asked for is carried out on a model.
class AwsCliScriptTest {
    /// A script starts a program for each call, so each is run once for all that is asked about it.
    private static final Map<Design, List<ScriptRun.Call>> RUNS = new ConcurrentHashMap<>();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @BeforeEach
    void needsBash() {
        assumeTrue(ScriptRun.isPossible());
    }

    private static Stream<Design> designs() {
        return Stream.concat(
                Samples.all().stream().map(sample -> Samples.open(sample.fileName())),
                IntStream.range(0, 4)
                        .mapToObj(seed -> DesignGenerator.of(seed, new DesignGenerator.Size(6, 4, 20, 6))));
    }

    private static Design withEmails(Design design) {
        return design.withOrganization(design.organization()
                .withRoot((Root) withEmails(design.organization().root())));
    }

    private static Container withEmails(Container container) {
        return container
                .withAccounts(container.accounts().stream()
                        .map(account -> account.withEmail("aws-" + account.id() + "@example.org"))
                        .toList())
                .withOrganizationalUnits(container.organizationalUnits().stream()
                        .map(unit -> (OrganizationalUnit) withEmails(unit))
                        .toList());
    }

    private static ScriptReplay replay(Design design) {
        var index = DesignIndex.of(design);
        return new ScriptReplay(
                design,
                index.units().stream().map(unit -> unit.id().value()).toList(),
                index.accounts().stream()
                        .map(Account::id)
                        .filter(id -> !id.equals(design.organization().managementAccountId()))
                        .map(AccountId::value)
                        .toList());
    }

    private List<ScriptRun.Call> changes(Design design) throws IOException, InterruptedException {
        var known = RUNS.get(design);
        if (known == null) {
            known = ScriptRun.of(design, folder).stream()
                    .filter(ScriptRun.Call::changes)
                    .toList();
            RUNS.put(design, known);
        }
        return known;
    }

    @ParameterizedTest
    @MethodSource("designs")
    void scriptMakesTheOrganizationOfTheDesign(Design plain) throws IOException, InterruptedException {
        var design = withEmails(plain);
        var replay = replay(design);
        changes(design).forEach(replay::perform);

        assertThat(facts(replay.design())).isEqualTo(facts(design));
    }

    /// What a script can carry, in no order.
    private static Set<String> facts(Design design) {
        var index = DesignIndex.of(design);
        var facts = new TreeSet<String>();
        design.organization().policies().stream()
                .filter(policy -> design.organization().isEnabled(policy.type()))
                .forEach(policy -> facts.add(policy.type() + policy.name() + policy.description() + policy.document()));
        index.entities().forEach(entity -> {
            var below = index.containerOf(entity.id()).map(Entity::id);
            var isManagement = entity.id().equals(design.organization().managementAccountId());
            facts.add((isManagement ? "" : entity.name()) + entity.id() + " in " + below);
            if (!isManagement) {
                entity.serviceControlPolicies().stream().forEach(name -> facts.add(entity.id() + " SCP " + name));
            }
            own(design, entity).forEach(name -> facts.add(entity.id() + " has " + name));
            if (!isManagement && !(entity instanceof Root)) {
                facts.add(entity.id() + " tags " + tags(entity));
            }
        });
        index.accounts().forEach(account -> people(account, facts));
        return facts;
    }

    /// What customers attached, wherever it is, by the type.
    private static Stream<String> own(Design design, Entity entity) {
        return Stream.of(OrganizationPolicyType.values())
                .filter(design.organization()::isEnabled)
                .flatMap(type -> entity.policies(type).stream()
                        .filter(name -> design.organization().policy(type, name).isPresent())
                        .map(name -> type + " " + name));
    }

    private static Map<String, String> tags(Entity entity) {
        return switch (entity) {
            case Account account -> account.tags();
            case OrganizationalUnit unit -> unit.tags();
            case Root root -> root.tags();
        };
    }

    private static void people(Account account, Set<String> facts) {
        var prefix = account.id() + " ";
        account.policies()
                .forEach(policy ->
                        facts.add(prefix + IamArn.of(account.id(), policy) + policy.description() + policy.document()));
        Members.identities(account).forEach(member -> {
            var identity = member.identity();
            if (isLinked(identity)) {
                return;
            }
            var name = prefix + IamArn.of(account.id(), identity);
            facts.add(name + Members.boundaryOf(identity).map(written -> arn(account, written)));
            identity.attachedPolicies().forEach(written -> facts.add(name + " has " + arn(account, written)));
            identity.inlinePolicies()
                    .forEach((InlinePolicy inline) -> facts.add(name + " has " + inline.name() + inline.document()));
        });
        account.users().forEach(user -> facts.add(prefix + user.name() + " tags " + user.tags()));
        account.roles().stream()
                .filter(role -> !isLinked(role))
                .forEach(role -> facts.add(prefix + role.name() + " tags " + role.tags()));
        account.users()
                .forEach(user -> user.groups().forEach(group -> facts.add(prefix + user.name() + " is in " + group)));
        account.roles().stream()
                .filter(role -> !isLinked(role))
                .forEach(role ->
                        role.trustPolicy().ifPresent(trust -> facts.add(prefix + role.name() + " trusts " + trust)));
    }

    private static boolean isLinked(Identity identity) {
        return identity.path().startsWith("/aws-service-role/")
                || identity.name().equals("OrganizationAccountAccessRole");
    }

    private static String arn(Account account, String written) {
        return PolicyReference.resolve(written, account)
                .flatMap(id -> id instanceof AccountPolicyId own
                        ? account.policy(own.name()).map(policy -> IamArn.of(account.id(), policy))
                        : Optional.of(written))
                .orElse(written);
    }

    @ParameterizedTest
    @MethodSource("designs")
    void noAccountIsEverWiderThanBeforeNorWithoutAnScp(Design plain) throws IOException, InterruptedException {
        var design = withEmails(plain);
        var replay = replay(design);
        Map<AccountId, ActionSet> widest = new HashMap<>();
        for (var call : changes(design)) {
            replay.perform(call);
            if (!call.operation().matches("organizations (attach|detach|move|create-account).*")) {
                continue;
            }
            var now = replay.design();
            var evaluator = Evaluator.of(now);
            for (var account : DesignIndex.of(now).accounts()) {
                for (var entity : DesignIndex.of(now).pathTo(account.id())) {
                    assertThat(entity.serviceControlPolicies())
                            .as(call.toString())
                            .isNotEmpty();
                }
                var allowed = evaluator
                        .matrix()
                        .row(IamArn.ofRootUser(account.id()))
                        .orElseThrow()
                        .allowed();
                var before = widest.put(account.id(), allowed);
                if (before != null) {
                    assertThat(allowed.without(before).size())
                            .as(call.toString())
                            .isZero();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void defaultScpGoesOnlyWhereAnotherOneAllowsAndNotFromTheManagementAccount(Design plain)
            throws IOException, InterruptedException {
        var design = withEmails(plain);
        var replay = replay(design);
        for (var call : changes(design)) {
            replay.perform(call);
            if (call.operation().equals("organizations detach-policy")) {
                var target = call.option("target-id");
                var now = replay.design();
                assertThat(target)
                        .isNotEqualTo(
                                design.organization().managementAccountId().value());
                assertThat(
                                DesignIndex.of(now)
                                        .entities()
                                        .filter(entity -> entity.id().toString().equals(target))
                                        .flatMap(entity -> entity.serviceControlPolicies().stream())
                                        .flatMap(name -> now
                                                .organization()
                                                .policy(OrganizationPolicyType.SERVICE_CONTROL_POLICY, name)
                                                .stream()))
                        .anyMatch(policy -> Grasp.allows(policy.document()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void guardrailsComeBeforePeopleAndDoorsComeLast(Design plain) throws IOException, InterruptedException {
        var operations = changes(withEmails(plain)).stream()
                .map(ScriptRun.Call::operation)
                .toList();
        var phases = new ArrayList<Integer>();
        operations.forEach(operation -> phases.add(
                operation.startsWith("organizations ")
                        ? 0
                        : operation.equals("iam update-assume-role-policy") ? 2 : 1));

        assertThat(phases).isSorted();
    }

    @ParameterizedTest
    @MethodSource("designs")
    void noUserIsEverAllowedWhatIsDeniedInTheEnd(Design plain) throws IOException, InterruptedException {
        var design = withEmails(plain);
        var evaluator = Evaluator.of(design);
        var replay = replay(design);
        for (var call : changes(design)) {
            replay.perform(call);
            var name = call.option("user-name");
            if (!call.words().getFirst().equals("iam") || name.isEmpty()) {
                continue;
            }
            var number = call.account().equals("management")
                    ? design.organization().managementAccountId()
                    : new AccountId(call.account().substring("in-".length()));
            var account = DesignIndex.of(design).account(number).orElseThrow();
            var arn = IamArn.of(number, account.user(name).orElseThrow());
            var now = Evaluator.of(replay.design()).matrix().row(arn).orElseThrow();
            var end = evaluator.matrix().row(arn).orElseThrow();
            assertThat(now.allowed().and(end.denied()).size())
                    .as(call.toString())
                    .isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void namesAreWordsAndNothingElse(String text) throws IOException, InterruptedException {
        var calls = changes(HostileDesigns.of(text));

        assertThat(folder.resolve("pwned")).doesNotExist();
        assertThat(calls.stream()
                        .filter(call -> call.operation().equals("organizations create-organizational-unit"))
                        .map(call -> ScriptReplay.json(call.option("cli-input-json"))))
                .contains(JsonParts.object(JsonParts.member("Name", text)));
        assertThat(guardrails(calls)).isEqualTo(guardrails(other("harmless name")));
    }

    private static List<String> guardrails(List<ScriptRun.Call> calls) {
        return calls.stream()
                .map(ScriptRun.Call::operation)
                .filter(operation -> operation.startsWith("organizations "))
                .toList();
    }

    private List<ScriptRun.Call> other(String text) throws IOException, InterruptedException {
        return ScriptRun.of(HostileDesigns.of(text), Files.createDirectory(folder.resolve("other"))).stream()
                .filter(ScriptRun.Call::changes)
                .toList();
    }

    private static List<String> texts() {
        return HostileDesigns.TEXTS;
    }

    @Test
    void newNumbersOfAccountsAreFollowedByPolicies() throws IOException, InterruptedException {
        var design = withEmails(Samples.open("four-departments.json"));
        var text = AwsCliScript.of(design).files().getFirst().text();

        assertThat(text.replaceAll("account_[0-9]{12}", "").replaceAll("account '?[0-9]{12}", ""))
                .doesNotContainPattern("arn:aws:iam::[0-9]{12}");
    }

    @Test
    void accountWithoutEmailIsNamed() {
        var design = Samples.open("four-departments.json");
        var root = design.organization().root();
        var without = design.withOrganization(design.organization()
                .withRoot(root.withAccounts(root.accounts().stream()
                        .map(account -> account.withEmail(""))
                        .toList())));

        assertThat(AwsCliScript.of(without).remarks())
                .contains(
                        "These accounts have no e-mail address (2): Finance, IT. The script stops at the first of them"
                                + " that does not exist.");
    }

    @Test
    void whoCannotBeMadeWholeIsLeftOutAndNamed() throws IOException, InterruptedException {
        var design = Samples.open("four-departments.json");
        var root = design.organization().root();
        var unbound = withEmails(design.withOrganization(design.organization()
                .withRoot(root.withAccounts(root.accounts().stream()
                        .map(account -> account.withPolicies(List.of()))
                        .toList()))));
        var exported = AwsCliScript.of(unbound);

        assertThat(exported.remarks())
                .anyMatch(remark ->
                        remark.startsWith("One of the policies of these, or the boundary, is not in the design")
                                && remark.contains("anton in IT"));
        assertThat(changes(unbound))
                .noneMatch(call -> call.option("user-name").equals("anton"))
                .anyMatch(call -> call.option("user-name").equals("dora"));
    }

    @Test
    void whatStaysInTheDesignIsSaid() {
        var design = Samples.open("four-departments.json");
        var organization = design.organization();
        var tagged = design.withOrganization(
                organization.withRoot(organization.root().withTags(tag("owner", "me"))));

        assertThat(AwsCliScript.of(tagged).remarks())
                .contains(
                        "Name and tags of the root are not set, and stay in the design.",
                        "The management account (Management) exists before everything else, so its name, e-mail address"
                                + " and tags are left as they are.")
                .anyMatch(remark -> remark.startsWith("Assertions and pinned questions ("))
                .anyMatch(remark -> remark.startsWith("Notes, colours, owners and bookmarks ("));
    }

    private static SortedMap<String, String> tag(String key, String value) {
        var tags = new TreeMap<String, String>();
        tags.put(key, value);
        return tags;
    }

    @Test
    void sameDesignGivesTheSameBytes() {
        var file = "landing-zone.json";

        assertThat(AwsCliScript.of(Samples.open(file))).isEqualTo(AwsCliScript.of(Samples.open(file)));
    }
}
