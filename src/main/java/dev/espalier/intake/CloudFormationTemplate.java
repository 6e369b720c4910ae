package dev.espalier.intake;

import dev.espalier.design.AccountId;
import dev.espalier.intake.DraftNode.Kind;
import dev.espalier.intake.Remark.Code;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The resources of one CloudFormation template and what its functions can ask about them. What AWS will only make has
/// no id yet: units and accounts whose id neither a list of what is taken over nor their metadata tell get one that is
/// made of the file and what the template calls them, identities and policies without a name are called as the template
/// calls them.
final class CloudFormationTemplate implements TemplateSymbols.Things {
    static final String ORGANIZATION = "AWS::Organizations::Organization";
    static final String UNIT = "AWS::Organizations::OrganizationalUnit";
    static final String ACCOUNT = "AWS::Organizations::Account";
    /// Where exports of Espalier keep the number of an account.
    private static final String NUMBER = "Espalier::AccountId";

    private static final Map<String, String> NAMES = Map.of(
            "AWS::IAM::User", "UserName",
            "AWS::IAM::Group", "GroupName",
            "AWS::IAM::Role", "RoleName",
            "AWS::IAM::ManagedPolicy", "ManagedPolicyName",
            "AWS::S3::Bucket", "BucketName");
    private static final Map<String, String> KINDS = Map.of(
            "AWS::IAM::User", "user",
            "AWS::IAM::Group", "group",
            "AWS::IAM::Role", "role",
            "AWS::IAM::ManagedPolicy", "policy");

    private final Draft draft;
    private final TemplateExports exports;
    private final Map<String, String> listed;
    private final String file;
    private final Optional<String> region;
    private final Optional<String> account;
    private final TemplateSymbols symbols;
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Set<String> madeUpNames = new TreeSet<>();

    /// One resource that is made, for sure or perhaps.
    record Resource(String logicalId, String type, TemplateProperties properties, Optional<String> number) {}

    /// @param listed the ids of what exists, by what the template calls it
    CloudFormationTemplate(Draft draft, TemplateExports exports, Value top, NameHint hint, Map<String, String> listed) {
        this.draft = draft;
        this.exports = exports;
        this.listed = listed;
        file = hint.file();
        region = hint.region();
        account = hint.account().or(() -> makesOrganization(top) ? only(draft.managementAccounts) : Optional.empty());
        symbols = new TemplateSymbols(top, this);
        resourcesOf(top).forEach(this::enter);
        exports.enter(this, top);
    }

    static boolean isMeant(Value top) {
        return resourcesOf(top).stream()
                .anyMatch(member ->
                        type(member).filter(type -> type.contains("::")).isPresent());
    }

    /// Whether a template makes an organization, which is done in its management account.
    static boolean makesOrganization(Value top) {
        return resourcesOf(top).stream()
                .anyMatch(member -> type(member).filter(ORGANIZATION::equals).isPresent());
    }

    /// Whether a template makes units or accounts.
    static boolean makesNodes(Value top) {
        return resourcesOf(top).stream()
                .flatMap(member -> type(member).stream())
                .anyMatch(type -> type.equals(UNIT) || type.equals(ACCOUNT));
    }

    private static List<Value.Named> resourcesOf(Value top) {
        return top.get("Resources").map(Value::members).orElse(List.of());
    }

    private static Optional<String> type(Value.Named member) {
        return member.value().get("Type").flatMap(type -> Intrinsics.textOf(type.json()));
    }

    private void enter(Value.Named member) {
        var value = member.value();
        var type = type(member);
        if (type.isEmpty() || member.name().isBlank()) {
            value.notes().add(Code.OPEN, value.path(), member.name());
            return;
        }
        var condition = value.get("Condition").flatMap(name -> Intrinsics.textOf(name.json()));
        var holds = condition.isEmpty() ? Optional.of(true) : symbols.condition(condition.get());
        if (holds.isEmpty()) {
            value.notes().add(Code.PERHAPS, value.path(), condition.orElse(""));
        }
        if (holds.orElse(true)) {
            var none = new Value(JsonObject.EMPTY, value.path(), value.notes());
            var given = value.get("Properties").filter(Value::isObject).orElse(none);
            var properties = new TemplateProperties(given, symbols.intrinsics(), holds.isPresent());
            var number = value.get("Metadata")
                    .flatMap(metadata -> metadata.get(NUMBER))
                    .flatMap(Value::text);
            resources.put(member.name(), new Resource(member.name(), type.get(), properties, number));
        }
    }

    private static Optional<String> only(Set<String> values) {
        return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
    }

    List<Resource> resources() {
        return List.copyOf(resources.values());
    }

    /// The account that the template is used in.
    Optional<String> account() {
        return account;
    }

    Set<String> madeUpNames() {
        return Set.copyOf(madeUpNames);
    }

    Set<String> defaults() {
        return symbols.defaults();
    }

    /// What tells a resource apart from those of other templates.
    String called(Resource resource) {
        return file + "#" + resource.logicalId();
    }

    /// The id of a unit or account.
    String id(Resource resource) {
        var known = ids.get(resource.logicalId());
        if (known == null) {
            known = told(resource)
                    .orElseGet(() -> resource.type().equals(UNIT)
                            ? draft.madeUpUnit(called(resource))
                            : draft.madeUpAccount(called(resource)));
            ids.put(resource.logicalId(), known);
        }
        return known;
    }

    /// What one resource is told to be no other one is, as when it was copied within a template.
    private Optional<String> told(Resource resource) {
        var id = Optional.ofNullable(listed.get(resource.logicalId())).or(resource::number);
        return id.filter(text -> resource.type().equals(UNIT) ? text.startsWith("ou-") : AccountId.isValid(text))
                .filter(text -> !ids.containsValue(text));
    }

    /// What an identity or policy is called.
    String name(Resource resource) {
        var told = Optional.ofNullable(NAMES.get(resource.type())).flatMap(resource.properties()::quietText);
        return told.orElseGet(() -> {
            var name = draft.madeUpName(account.orElse(""), resource.type(), resource.logicalId(), called(resource));
            madeUpNames.add(name);
            account.filter(AccountId::isValid)
                    .ifPresent(id -> draft.openNames
                            .computeIfAbsent(id, _ -> new TreeSet<>())
                            .add(name));
            return name;
        });
    }

    String path(Resource resource) {
        return resource.properties().quietText("Path").orElse("/");
    }

    Intrinsics intrinsics() {
        return symbols.intrinsics();
    }

    /// Whether a value asks for the root of the organization, whose id only AWS knows.
    boolean isRoot(Value value) {
        var call = Intrinsics.callOf(value.json());
        var imported = call.filter(each -> each.name().equals("Fn::ImportValue"))
                .flatMap(_ -> value.get("Fn::ImportValue"))
                .map(intrinsics()::resolve)
                .flatMap(name -> Intrinsics.textOf(name.value().json()));
        return imported.isPresent()
                ? exports.isRoot(imported.get(), account)
                : call.filter(this::isRoot).isPresent();
    }

    private boolean isRoot(JsonValue.Member attribute) {
        return Optional.of(attribute)
                .filter(call -> call.name().equals("Fn::GetAtt"))
                .map(call -> Intrinsics.parts(call.value()))
                .filter(parts -> parts.size() == 2 && parts.getLast().equals("RootId"))
                .map(parts -> resources.get(parts.getFirst()))
                .filter(resource -> resource.type().equals(ORGANIZATION))
                .isPresent();
    }

    @Override
    public Optional<String> pseudo(String name) {
        return switch (name) {
            case "AWS::AccountId" -> account;
            case "AWS::Region" -> region;
            case "AWS::Partition" -> Optional.of(partition());
            case "AWS::URLSuffix" -> Optional.of(partition().equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com");
            default -> Optional.empty();
        };
    }

    /// That of the Region where it is known.
    private String partition() {
        var known = region.orElse("");
        return known.startsWith("cn-") ? "aws-cn" : known.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    @Override
    public Optional<JsonValue> imported(String name) {
        return exports.value(name, account);
    }

    @Override
    public Optional<String> reference(String logicalId) {
        return Optional.ofNullable(resources.get(logicalId)).flatMap(resource -> switch (resource.type()) {
            case ORGANIZATION -> only(draft.organizationIds);
            case UNIT, ACCOUNT -> Optional.of(id(resource));
            case "AWS::IAM::User", "AWS::IAM::Group", "AWS::IAM::Role" -> Optional.of(name(resource));
            case "AWS::IAM::ManagedPolicy" -> arn(resource);
            case "AWS::S3::Bucket" -> resource.properties().quietText("BucketName");
            default -> Optional.empty();
        });
    }

    @Override
    public Optional<String> attribute(String logicalId, String attribute) {
        return Optional.ofNullable(resources.get(logicalId)).flatMap(resource -> switch (resource.type() + " "
                + attribute) {
            case ORGANIZATION + " Id" -> only(draft.organizationIds);
            case ORGANIZATION + " RootId" -> knownRoot();
            case ORGANIZATION + " ManagementAccountId" -> only(draft.managementAccounts);
            case UNIT + " Id", ACCOUNT + " AccountId" -> Optional.of(id(resource));
            case "AWS::IAM::User Arn",
                    "AWS::IAM::Group Arn",
                    "AWS::IAM::Role Arn",
                    "AWS::IAM::ManagedPolicy PolicyArn" -> arn(resource);
            case "AWS::S3::Bucket Arn" ->
                resource.properties().quietText("BucketName").map(name -> "arn:" + partition() + ":s3:::" + name);
            default -> Optional.empty();
        });
    }

    private Optional<String> knownRoot() {
        var roots = new ArrayList<String>();
        draft.nodes.values().stream().filter(node -> node.kind() == Kind.ROOT).forEach(node -> roots.add(node.key()));
        return roots.size() == 1 ? Optional.of(roots.getFirst()) : Optional.empty();
    }

    private Optional<String> arn(Resource resource) {
        return account.filter(AccountId::isValid)
                .map(id -> "arn:" + partition() + ":iam::" + id + ":" + KINDS.get(resource.type()) + path(resource)
                        + name(resource));
    }
}
