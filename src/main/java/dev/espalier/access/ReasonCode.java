package dev.espalier.access;

import java.util.List;

/// Stable codes of reasons. Each has one sentence in `messages.properties`; the names of its parts stand here, in the
/// order in which a [Reason] carries them.
public enum ReasonCode {
    // Why a request is denied.
    SCP_DENY("node", "action", "policy", "statement"),
    SCP_SILENT("node", "action"),
    /// An Allow is there, but its condition or resource stands against it.
    SCP_CONDITION("node", "action", "policy", "condition"),
    SCP_RESOURCE("node", "action", "policy", "resource"),
    /// No SCP is attached at all.
    SCP_NONE("node"),
    RCP_DENY("node", "action", "policy", "statement"),
    /// `origin` tells whether the policy is the principal's own or comes through a group.
    ID_DENY("principal", "policy", "statement", "origin"),
    ID_SILENT("principal", "action"),
    /// No policy is attached at all.
    ID_NONE("principal", "action"),
    ID_RESOURCE("policy", "action", "resource"),
    /// The same where the question names no resource, and the policy does.
    ID_ELSEWHERE("policy", "action", "listed"),
    ID_CONDITION("policy", "action", "condition"),
    PB_DENY("principal", "policy", "statement"),
    PB_SILENT("principal", "policy", "action"),
    SESSION_DENY("policy", "statement"),
    SESSION_SILENT("action"),
    /// A session of GetFederationToken without session policies (rule R101).
    SESSION_MISSING("principal"),
    RES_DENY("resource", "statement"),
    RES_SILENT_XACC("resource", "principal"),
    /// Another account's resource that cannot have a policy of its own (rule R97).
    RES_NEVER_XACC("action", "resource"),
    /// The policy of the resource would grant it under another condition.
    RES_CONDITION("resource", "action", "principal", "condition"),
    /// A key policy or the policy for a caller without identity policies grants nothing (rules R109 to R111).
    RES_SILENT("resource", "principal"),
    /// The same where no resource is named.
    RES_SILENT_ANY("principal"),
    TRUST_DENY("role", "principal", "statement"),
    TRUST_NO("role", "principal"),
    /// The trust policy would let the caller in under another condition.
    TRUST_CONDITION("role", "principal", "condition"),
    CALLER_NO("role", "whom", "principal"),
    /// An operation that this kind of caller may never use (rule R90).
    API_NO("principal", "action"),

    // Why a request is allowed.
    OK_ONE("policy"),
    OK_MANY("count"),
    OK_MGMT("policy"),
    OK_ROOT,
    OK_SERVICE_LINKED("policy"),
    /// `whom` tells who is meant by the statement that grants.
    OK_RESOURCE("resource", "whom"),
    OK_BOTH("policy", "resource"),
    OK_TRUST("role", "whom"),
    OK_TRUST_BOTH("role", "whom", "policy"),
    /// An operation that needs no permission (rule R90).
    OK_API("action"),

    // Why there is no plain yes or no.
    DEPENDS("key", "values"),
    DEPENDS_ABSENT("key"),
    DEPENDS_PRESENT("key"),
    DEPENDS_UNLESS("key", "values"),
    DEPENDS_ALL("conditions"),
    DEPENDS_ANY("conditions"),
    DEPENDS_MANY("keys"),
    /// There are too many combinations to tell exactly.
    DEPENDS_CAREFUL("keys"),
    /// The resources that the question stands for differ.
    DEPENDS_WHERE("where"),
    /// So many of them that a sentence cannot name them.
    DEPENDS_WHERE_MANY("first", "count"),
    /// Now one gate stops the request and now another, but always one.
    DENIED_ANYWAY("keys"),
    BAD_ACTION("action", "suggestion"),
    BAD_ACTION_ALONE("action"),
    BAD_SERVICE("action", "service", "suggestions"),
    ACTION_NOT_ONE("action"),
    /// It is not written as actions are.
    ACTION_FORM("action"),
    BAD_GROUP,
    BAD_PRINCIPAL("principal"),
    UNKNOWN_PRINCIPAL("principal"),
    /// A session of GetFederationToken, without the user who opened it (rule R101).
    FEDERATED_USER("principal"),
    BAD_RESOURCE("resource"),
    WRONG_RESOURCE("action", "resource"),
    /// A resource of the right service, but of a type that the action does not work on.
    WRONG_TYPE("action", "patterns", "resource"),
    /// Partitions are separate worlds (rule R121).
    OTHER_PARTITION("resource", "partition"),
    UNKNOWN_ROLE("role"),
    /// Some of the resources that the question covers, but not all.
    RESOURCE_PARTLY("resource"),
    BAD_CONTEXT("key"),
    BAD_POLICY("policy", "path"),
    MISSING_POLICY("policy", "holder"),
    OUTSIDE_PRINCIPAL("account"),
    OUTSIDE_RESOURCE("account"),
    /// Roles or keys that nobody drew (rules R104, R111).
    KEY_NOT_DRAWN("key"),
    /// AWS looks at the key behind an alias.
    ALIAS_OF_KEY("alias"),
    ROLE_NOT_DRAWN("roles"),

    // Why a gate is in its state.
    GATE_ALLOWS("policy", "statement"),
    GATE_ALLOWS_MORE("policy", "statement", "count"),
    GATE_OPEN,
    GATE_DEPENDS("keys"),
    SCP_MANAGEMENT,
    SCP_SERVICE_LINKED,
    SCP_SERVICE,
    SCP_ANONYMOUS,
    SCP_OUTSIDE("account"),
    SCP_OFF,
    RCP_OFF,
    RCP_MANAGEMENT,
    RCP_OUTSIDE("account"),
    RCP_NO_OWNER,
    RCP_SERVICE("service"),
    RCP_SERVICE_LINKED,
    RCP_AWS_KEY,
    RCP_RETIRE_GRANT,
    NEEDS_CONSOLIDATED,
    PB_NONE("principal"),
    PB_ROOT,
    PB_NO_IDENTITY,
    PB_NOT_NEEDED,
    SESSION_NONE,
    SESSION_NOT_NEEDED,
    ID_ROOT,
    ID_NO_IDENTITY,
    ID_NOT_NEEDED,
    RES_NONE("resource"),
    RES_NO_RESOURCE,
    RES_NOT_NEEDED,
    API_FIXED("action"),

    // What SCPs take away, for whomever.
    LOST_DENY("policy", "statement"),
    /// `scope` says when and where the statement applies.
    LOST_DENY_WHEN("policy", "statement", "scope"),
    LOST_ALLOW_WHEN("policy", "statement", "scope"),
    LOST_SILENT("node", "policies"),
    LOST_UNREADABLE("policy"),
    LOST_MISSING("policy"),

    // How an element of a statement met the question; also for lists.
    MATCH_EXACT("entry"),
    MATCH_WILDCARD("entry", "asked"),
    MATCH_STAR,
    NO_MATCH("asked"),
    /// Not… element: the asked one is not among the exceptions, so the statement applies.
    OUTSIDE_EXCEPTIONS("element", "asked"),
    /// Not… element: the asked one is an exception, so the statement does not apply.
    EXCEPTED("element", "entry", "asked"),
    EMPTY_LIST,
    NONE,
    UNREADABLE,
    WHO_EVERYONE,
    WHO_CALLER("entry"),
    WHO_ENTITY("entry"),
    WHO_ACCOUNT("account"),
    WHO_OTHER("principal"),
    WHO_BOUNDARY("principal"),
    CONDITION_HOLDS,
    CONDITION_FAILS("key", "given", "operator", "wanted"),
    CONDITION_KEY_ABSENT("key", "operator", "wanted"),
    CONDITION_MULTIVALUED("key", "operator"),
    CONDITION_DEPENDS("keys"),
    VARIABLE_DEPENDS("key"),
    /// The document has errors, so its Allow statements do not count (decision D29).
    FAULTY_DOCUMENT("policy"),

    // What an answer leaves out or takes for granted.
    OUTSIDE_MODEL,
    OUTSIDE_MODEL_S3,
    OUTSIDE_MODEL_KMS,
    OWNER_ASSUMED("account"),
    UNKNOWN_SERVICE("principal"),
    OTHER_TYPE("action", "patterns", "resource"),
    RESOURCE_NOT_NAMED,
    ALL_RESOURCES("patterns"),
    DRAWN_ONLY;

    @SuppressWarnings("ImmutableEnumChecker") // a list of List.of
    private final List<String> parts;

    ReasonCode(String... parts) {
        this.parts = List.of(parts);
    }

    /// The names of the parts, in order.
    public List<String> parts() {
        return parts;
    }
}
