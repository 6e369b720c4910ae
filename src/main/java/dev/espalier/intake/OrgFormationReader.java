package dev.espalier.intake;

import dev.espalier.design.AccountId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.intake.DraftNode.Kind;
import dev.espalier.intake.DraftNode.Strength;
import dev.espalier.intake.Remark.Code;
import dev.espalier.policy.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reads the organization of an org-formation file. Such a file tells all SCPs of everything in it, except the default
/// one, which org-formation leaves attached; and whatever no unit names hangs under the root.
///
/// @see <a
/// href="https://github.com/org-formation/org-formation-cli/blob/master/docs/organization-resources.md">Resources</a>
final class OrgFormationReader {
    private static final String PREFIX = "OC::ORG::";
    private static final OrganizationPolicyType SCP = OrganizationPolicyType.SERVICE_CONTROL_POLICY;
    private static final String EVERYTHING = "*";

    private final Draft draft;
    private final Value top;
    private final String file;
    private final TemplateSymbols symbols;
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Map<String, String> keys = new LinkedHashMap<>();

    /// One resource of the organization.
    private record Resource(String logicalId, String type, TemplateProperties properties) {}

    private OrgFormationReader(Draft draft, Value top, String file) {
        this.draft = draft;
        this.top = top;
        this.file = file;
        symbols = new TemplateSymbols(top, new Things());
        for (var member : top.get("Organization").map(Value::members).orElse(List.of())) {
            member.value()
                    .text("Type")
                    .filter(type -> type.startsWith(PREFIX))
                    .ifPresent(type -> resources.put(
                            member.name(), new Resource(member.name(), type.substring(PREFIX.length()), of(member))));
        }
    }

    private TemplateProperties of(Value.Named member) {
        var given = member.value().get("Properties").filter(Value::isObject);
        var none = new Value(JsonObject.EMPTY, member.value().path(), top.notes());
        return new TemplateProperties(given.orElse(none), symbols.intrinsics(), true);
    }

    static boolean isMeant(Value top) {
        boolean isCalledSo = top.get("AWSTemplateFormatVersion")
                .flatMap(version -> Intrinsics.textOf(version.json()))
                .filter(version -> version.endsWith("-OC"))
                .isPresent();
        return isCalledSo
                || top.get("Organization").map(Value::members).orElse(List.of()).stream()
                        .anyMatch(member -> member.value()
                                .get("Type")
                                .flatMap(type -> Intrinsics.textOf(type.json()))
                                .filter(type -> type.startsWith(PREFIX))
                                .isPresent());
    }

    static void read(Draft draft, Value top, NameHint hint) {
        draft.count("org-formation");
        var reader = new OrgFormationReader(draft, top, hint.file());
        reader.noteWhatIsElsewhere();
        if (!reader.resources.isEmpty()) {
            reader.readResources();
        }
        draft.defaults.addAll(reader.symbols.defaults());
    }

    private void noteWhatIsElsewhere() {
        top.get("Organization")
                .ifPresent(organization -> Intrinsics.callOf(organization.json())
                        .ifPresent(call -> top.notes().add(Code.OPEN, organization.path(), call.name())));
        top.get("Resources")
                .filter(Value::isObject)
                .ifPresent(bound -> top.notes().add(Code.BOUND, bound.path()));
    }

    private void readResources() {
        draft.policyTypes.put(SCP, true);
        resources.values().forEach(this::describe);
        resources.values().forEach(this::place);
        var others = new TreeSet<String>();
        for (var resource : resources.values()) {
            switch (resource.type()) {
                case "MasterAccount", "Account", "OrganizationalUnit" -> {
                    var node = node(resource);
                    node.parent(Draft.THE_ROOT, Strength.NAME);
                    attach(node, resource);
                }
                case "OrganizationRoot" -> attach(draft.theRoot, resource);
                case "ServiceControlPolicy", "PasswordPolicy" -> {}
                default -> others.add(PREFIX + resource.type());
            }
        }
        others.stream().filter(type -> type.endsWith("Policy")).forEach(draft.otherPolicyTypes::add);
        others.removeIf(type -> type.endsWith("Policy"));
        if (!others.isEmpty()) {
            top.notes().add(Code.OTHER_RESOURCES, top.path(), others.size(), Words.names(others));
        }
    }

    private DraftNode node(Resource resource) {
        var key = keys.getOrDefault(resource.logicalId(), "");
        return draft.node(key, resource.type().equals("OrganizationalUnit") ? Kind.UNIT : Kind.ACCOUNT);
    }

    private String called(Resource resource) {
        return file + "#" + resource.logicalId();
    }

    private void describe(Resource resource) {
        var properties = resource.properties();
        switch (resource.type()) {
            case "OrganizationalUnit" -> {
                keys.put(resource.logicalId(), draft.madeUpUnit(called(resource)));
                properties.text("OrganizationalUnitName").ifPresent(node(resource)::name);
            }
            case "Account", "MasterAccount" -> account(resource);
            case "ServiceControlPolicy" -> policy(resource);
            default -> {}
        }
    }

    private void account(Resource resource) {
        var properties = resource.properties();
        var told = properties.text("AccountId");
        if (told.filter(id -> !AccountId.isValid(id)).isPresent()) {
            var place = properties.values().path().member("AccountId");
            top.notes().add(Code.WRONG_VALUE, place, told.orElse(""));
        }
        var id = told.filter(AccountId::isValid).orElseGet(() -> draft.madeUpAccount(called(resource)));
        keys.put(resource.logicalId(), id);
        var node = node(resource);
        properties.text("AccountName").ifPresent(node::name);
        properties.text("RootEmail").ifPresent(node::email);
        if (properties.values().has("Tags")) {
            node.tags(properties.tags("Tags"));
        }
        if (resource.type().equals("MasterAccount")) {
            draft.managementAccounts.add(id);
        }
        password(resource)
                .ifPresent(values ->
                        draft.members(id).passwordPolicy = Optional.of(AccountFactsReader.passwordPolicy(values)));
    }

    private Optional<Value> password(Resource account) {
        return references(account, "PasswordPolicy").stream()
                .flatMap(reference -> reference.resource().stream())
                .filter(resource -> resource.type().equals("PasswordPolicy"))
                .map(resource -> symbols.intrinsics()
                        .resolve(resource.properties().values())
                        .value())
                .findFirst();
    }

    private void policy(Resource resource) {
        var properties = resource.properties();
        var policy = draft.policy(called(resource));
        keys.put(resource.logicalId(), policy.key());
        policy.type(SCP);
        policy.name(properties.text("PolicyName").orElse(resource.logicalId()));
        properties.text("Description").ifPresent(policy::description);
        properties.document("PolicyDocument").ifPresent(policy::document);
    }

    /// Units name what lies in them.
    private void place(Resource unit) {
        if (!unit.type().equals("OrganizationalUnit")) {
            return;
        }
        var key = keys.getOrDefault(unit.logicalId(), "");
        for (var reference : references(unit, "Accounts")) {
            reference
                    .key("Account", "MasterAccount")
                    .or(() -> reference.physical().filter(AccountId::isValid))
                    .ifPresentOrElse(
                            id -> draft.node(id, Kind.ACCOUNT).parent(key, Strength.CONTENT), reference::noteUnusable);
        }
        for (var reference : references(unit, "OrganizationalUnits")) {
            reference
                    .key("OrganizationalUnit")
                    .or(() -> reference.physical().filter(id -> id.startsWith("ou-")))
                    .ifPresentOrElse(id -> draft.container(id).parent(key, Strength.CONTENT), reference::noteUnusable);
        }
    }

    /// A policy that the file does not describe is attached all the same, and nobody can read it.
    private void attach(DraftNode node, Resource resource) {
        node.complete(SCP);
        node.attach(SCP, draft.policy("p-" + SCP.defaultPolicy()).key());
        for (var reference : references(resource, "ServiceControlPolicies")) {
            var known = reference.key("ServiceControlPolicy");
            var key = known.or(reference::physical).orElseGet(reference::named);
            if (known.isEmpty()) {
                reference.noteOpen();
                draft.policy(key).type(SCP);
            }
            node.attach(SCP, key);
        }
    }

    /// What a property refers to.
    private List<Reference> references(Resource resource, String property) {
        var given = resource.properties().values().get(property);
        if (given.isEmpty()) {
            return List.of();
        }
        var items = given.get().isList() ? given.get().items() : List.of(given.get());
        var references = new ArrayList<Reference>();
        for (var item : items) {
            if (Intrinsics.textOf(item.json()).filter(EVERYTHING::equals).isPresent()) {
                references.addAll(all(item, property));
            } else {
                references.add(new Reference(item));
            }
        }
        return references;
    }

    private List<Reference> all(Value place, String property) {
        var type = property.equals("Accounts")
                ? "Account"
                : property.replaceFirst("ies$", "y").replaceFirst("s$", "");
        return resources.values().stream()
                .filter(resource -> resource.type().equals(type))
                .map(resource -> new Reference(place, Optional.of(resource.logicalId())))
                .toList();
    }

    /// One item of a property that refers to other resources.
    private final class Reference {
        private final Value place;
        private final Optional<String> name;

        Reference(Value place) {
            this(place, nameIn(place, top));
        }

        Reference(Value place, Optional<String> name) {
            this.place = place;
            this.name = name;
        }

        Optional<Resource> resource() {
            return name.flatMap(logicalId -> Optional.ofNullable(resources.get(logicalId)));
        }

        /// The key of what is meant, when it is of one of these types.
        Optional<String> key(String... types) {
            return resource()
                    .filter(resource -> List.of(types).contains(resource.type()))
                    .flatMap(resource -> Optional.ofNullable(keys.get(resource.logicalId())));
        }

        /// What stands there instead of a reference.
        Optional<String> physical() {
            return Intrinsics.textOf(place.json());
        }

        String named() {
            return name.orElse(TemplateProperties.OPEN);
        }

        /// A text that is no id means nothing.
        void noteUnusable() {
            physical().ifPresentOrElse(text -> top.notes().add(Code.WRONG_VALUE, place.path(), text), this::noteOpen);
        }

        void noteOpen() {
            if (physical().isEmpty()) {
                top.notes()
                        .add(
                                Code.OPEN,
                                place.path(),
                                Intrinsics.callOf(place.json())
                                        .map(Intrinsics::described)
                                        .or(() -> name)
                                        .orElse("?"));
            }
        }
    }

    /// A parameter may have a reference as its default.
    private static Optional<String> nameIn(Value place, Value top) {
        var name = refIn(place);
        var parameter = name.flatMap(called -> top.get("Parameters").flatMap(all -> all.get(called)));
        return parameter.isPresent()
                ? parameter
                        .flatMap(found -> found.get("Default"))
                        .flatMap(OrgFormationReader::refIn)
                        .or(() -> name)
                : name;
    }

    private static Optional<String> refIn(Value value) {
        return Intrinsics.callOf(value.json())
                .filter(call -> call.name().equals("Ref"))
                .flatMap(call -> Intrinsics.textOf(call.value()));
    }

    /// What functions in the file can ask about accounts.
    private final class Things implements TemplateSymbols.Things {
        @Override
        public Optional<String> pseudo(String name) {
            return name.equals("AWS::Partition") ? Optional.of("aws") : Optional.empty();
        }

        @Override
        public Optional<String> reference(String logicalId) {
            return Optional.ofNullable(resources.get(logicalId))
                    .filter(resource -> resource.type().endsWith("Account"))
                    .flatMap(resource -> resource.properties().quietText("AccountId"))
                    .filter(AccountId::isValid);
        }

        @Override
        public Optional<String> attribute(String logicalId, String attribute) {
            var account = Optional.ofNullable(resources.get(logicalId))
                    .filter(resource -> resource.type().endsWith("Account"))
                    .map(Resource::properties);
            return attribute.startsWith("Tags.")
                    ? account.map(properties -> tags(properties.values()))
                            .flatMap(tags -> Optional.ofNullable(tags.get(attribute.substring("Tags.".length()))))
                    : account.flatMap(properties -> Optional.of(attribute)
                            .filter(name -> List.of("AccountId", "AccountName", "RootEmail", "Alias")
                                    .contains(name))
                            .flatMap(properties::quietText));
        }

        private static SortedMap<String, String> tags(Value properties) {
            return properties.get("Tags").map(IamCollectReader::tags).orElseGet(TreeMap::new);
        }
    }
}
