package dev.espalier.storage;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.GrantedQuotas;
import dev.espalier.design.Organization;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.Root;
import dev.espalier.design.RootId;
import dev.espalier.design.UnknownFields;
import dev.espalier.policy.JsonValue.JsonObject;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads an organization from its policies down to the accounts. Policies are read first, wherever they stand,
/// so that every attachment can be judged where it is met.
final class OrganizationDecoder {
    /// Stands in for an id that could not be read, in a design that is not going to be opened.
    static final AccountId NO_ACCOUNT = new AccountId("000000000000");

    private static final String UNREADABLE = "?";

    private final Problems problems;
    private final Optional<AccountPieces> pieces;
    private final Map<OrganizationPolicyType, Names> policies;
    private final Names accountIds = new Names();
    private final Names containerIds = new Names();
    /// Where an id stands first.
    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> resources = new HashSet<>();

    OrganizationDecoder(Problems problems) {
        this(problems, Optional.empty());
    }

    /// @param pieces the accounts, of which only the numbers stand in the tree
    OrganizationDecoder(Problems problems, Optional<AccountPieces> pieces) {
        this(problems, pieces, new EnumMap<>(OrganizationPolicyType.class));
        for (var type : OrganizationPolicyType.values()) {
            policies.put(type, new Names());
        }
    }

    private OrganizationDecoder(
            Problems problems, Optional<AccountPieces> pieces, Map<OrganizationPolicyType, Names> policies) {
        this.problems = problems;
        this.pieces = pieces;
        this.policies = policies;
    }

    /// What stands in for an organization that is not there, in a design that is not going to be opened.
    static Organization missing() {
        return new Organization(
                "",
                FeatureSet.ALL,
                NO_ACCOUNT,
                Set.of(),
                List.of(),
                new Root(
                        new RootId(UNREADABLE),
                        "",
                        List.of(),
                        List.of(),
                        Collections.emptySortedMap(),
                        List.of(),
                        List.of(),
                        UnknownFields.NONE),
                UnknownFields.NONE);
    }

    Organization decode(Fields from) {
        var id = from.text("id", "");
        var featureSet = from.optionalWord("featureSet", FeatureSet.class).orElse(FeatureSet.ALL);
        var managementAccountId = accountId(from, "managementAccountId");
        var types = from.optionalWords("policyTypes", OrganizationPolicyType.class)
                .map(OrganizationDecoder::setOf)
                .orElse(DesignEncoder.DEFAULT_POLICY_TYPES);
        var quotas =
                from.optionalFields("quotas").map(OrganizationDecoder::quotas).orElse(GrantedQuotas.NONE);
        var ownPolicies = from.list("policies", this::policy);
        pieces.ifPresent(all -> all.read(this::alone));
        var root = from.requiredFields("root").map(this::root);
        managementAccountId
                .filter(account -> root.isPresent() && accountIds.lacks(account.value()))
                .ifPresent(account -> problems.error(
                        ProblemCode.NO_MANAGEMENT_ACCOUNT, from.place("managementAccountId"), account.value()));
        return new Organization(
                id,
                featureSet,
                managementAccountId.orElse(NO_ACCOUNT),
                types,
                ownPolicies,
                root.orElseGet(() -> missing().root()),
                quotas,
                from.unknown());
    }

    private static GrantedQuotas quotas(Fields from) {
        return new GrantedQuotas(from.optionalCount("accounts"), from.unknown());
    }

    private static Set<OrganizationPolicyType> setOf(List<OrganizationPolicyType> types) {
        var set = EnumSet.noneOf(OrganizationPolicyType.class);
        set.addAll(types);
        return set;
    }

    private Optional<AccountId> accountId(Fields from, String field) {
        return from.requiredText(field).flatMap(text -> accountId(text, from.place(field), problems));
    }

    static Optional<AccountId> accountId(String text, Place at, Problems problems) {
        if (AccountId.isValid(text)) {
            return Optional.of(new AccountId(text));
        }
        problems.error(ProblemCode.BAD_ACCOUNT_ID, at, at.label(), text);
        return Optional.empty();
    }

    /// An SCP or RCP, which can be attached from now on.
    OrganizationPolicy policy(Fields from) {
        var type = from.requiredWord("type", OrganizationPolicyType.class);
        var name = from.requiredText("name");
        if (type.isEmpty() || name.isEmpty()) {
            policies.values().forEach(Names::markIncomplete);
        } else {
            claim(type.get(), name.get(), from.place("name"));
        }
        return new OrganizationPolicy(
                type.orElse(OrganizationPolicyType.SERVICE_CONTROL_POLICY),
                name.orElse(""),
                from.text("description", ""),
                from.requiredDocument("document"),
                from.unknown());
    }

    private void claim(OrganizationPolicyType type, String name, Place at) {
        if (type.defaultPolicy().equals(name)) {
            problems.error(ProblemCode.RESERVED_NAME, at, name);
        } else if (policiesOf(type).claim(name) == Names.Clash.SAME) {
            problems.error(ProblemCode.DUPLICATE_NAME, at, Messages.get("kind." + type), name);
        }
    }

    private Names policiesOf(OrganizationPolicyType type) {
        return policies.getOrDefault(type, new Names());
    }

    private Root root(Fields from) {
        var id = containerId(from).map(RootId::new).orElseGet(() -> new RootId(UNREADABLE));
        var name = from.text("name", DesignEncoder.DEFAULT_ROOT_NAME);
        return new Root(
                id,
                name,
                attached(from, OrganizationPolicyType.SERVICE_CONTROL_POLICY, "root", name),
                attached(from, OrganizationPolicyType.RESOURCE_CONTROL_POLICY, "root", name),
                from.textMap("tags"),
                from.list("organizationalUnits", this::unit),
                accounts(from),
                from.unknown());
    }

    /// A unit with everything below it.
    OrganizationalUnit unit(Fields from) {
        var id = containerId(from).map(OuId::new).orElseGet(() -> new OuId(UNREADABLE));
        var name = from.requiredText("name").orElse("");
        return new OrganizationalUnit(
                id,
                name,
                attached(from, OrganizationPolicyType.SERVICE_CONTROL_POLICY, "unit", name),
                attached(from, OrganizationPolicyType.RESOURCE_CONTROL_POLICY, "unit", name),
                from.textMap("tags"),
                from.list("organizationalUnits", this::unit),
                accounts(from),
                from.unknown());
    }

    private List<Account> accounts(Fields from) {
        return pieces.map(all -> accounts(all, from)).orElseGet(() -> from.list("accounts", this::account));
    }

    /// None of a text that is flawed, which is going to be read as a whole.
    private List<Account> accounts(AccountPieces all, Fields from) {
        return all.isFlawed()
                ? List.of()
                : from.list("accounts", (number, at) -> account(all, AccountPieces.numberOf(number), at));
    }

    /// An account by itself, while others are read; empty when there is anything to say about it. All policies of the
    /// organization have been met by then.
    private Optional<Account> alone(JsonObject tree) {
        var own = new Problems();
        var account = new OrganizationDecoder(own, Optional.empty(), policies)
                .account(new Fields(tree, new Place.Top(), own));
        return own.isEmpty() ? Optional.of(account) : Optional.empty();
    }

    /// An account that was read by itself, unless there is anything to say about it: then it is read again, in its
    /// turn and with its place.
    private Account account(AccountPieces all, int number, Place at) {
        var alone = all.account(number).filter(this::isNew);
        if (alone.isEmpty()) {
            return account(new Fields(all.tree(number).orElseThrow(), at, problems));
        }
        var account = alone.get();
        accountIds.claim(account.id().value());
        places.putIfAbsent(account.id().value(), at.member("id"));
        account.resources().forEach(resource -> resources.add(resource.arn()));
        return account;
    }

    private boolean isNew(Account account) {
        return !accountIds.has(account.id().value())
                && account.resources().stream().noneMatch(resource -> resources.contains(resource.arn()));
    }

    /// An account with everything in it.
    Account account(Fields from) {
        var id = accountId(from, "id");
        if (id.isEmpty()) {
            accountIds.markIncomplete();
        } else if (accountIds.claim(id.get().value()) == Names.Clash.SAME) {
            duplicate(from, id.get().value());
        }
        id.ifPresent(own -> places.putIfAbsent(own.value(), from.place("id")));
        var name = from.requiredText("name").orElse("");
        var number = id.orElse(NO_ACCOUNT);
        var account = new AccountDecoder(from, problems, resources, number.value())
                .decode(
                        number,
                        name,
                        attached(from, OrganizationPolicyType.SERVICE_CONTROL_POLICY, "account", name),
                        attached(from, OrganizationPolicyType.RESOURCE_CONTROL_POLICY, "account", name));
        account.resources().forEach(resource -> resources.add(resource.arn()));
        return account;
    }

    private Optional<String> containerId(Fields from) {
        var id = from.requiredText("id");
        if (id.isEmpty()) {
            return id;
        }
        if (id.get().isBlank()) {
            problems.errorInWords(ProblemCode.WRONG_VALUE, from.place("id"), "blank", "\"id\"");
            return Optional.empty();
        }
        if (containerIds.claim(id.get()) == Names.Clash.SAME) {
            duplicate(from, id.get());
        }
        places.putIfAbsent(id.get(), from.place("id"));
        return id;
    }

    private void duplicate(Fields from, String id) {
        var first =
                Optional.ofNullable(places.get(id)).map(place -> place.path().toString());
        problems.error(ProblemCode.DUPLICATE_ID, from.place("id"), id, first.orElse(""));
    }

    private List<String> attached(Fields from, OrganizationPolicyType type, String kind, String holder) {
        var field = DesignEncoder.attachmentField(type);
        var seen = new HashSet<String>();
        return from.texts(field, List.of(type.defaultPolicy()), (policy, at) -> {
            if (!seen.add(policy)) {
                problems.warning(ProblemCode.REPEATED_REFERENCE, at, policy);
            }
            if (!policy.equals(type.defaultPolicy()) && policiesOf(type).lacks(policy)) {
                problems.errorInWords(
                        ProblemCode.DANGLING_REFERENCE,
                        at,
                        "organization",
                        Messages.get("kind." + kind),
                        holder,
                        Messages.get("kind." + type),
                        policy);
            }
        });
    }
}
