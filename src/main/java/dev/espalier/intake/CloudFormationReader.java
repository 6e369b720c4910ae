package dev.espalier.intake;

import dev.espalier.design.AccountId;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.intake.CloudFormationTemplate.Resource;
import dev.espalier.intake.DraftNode.Kind;
import dev.espalier.intake.DraftNode.Strength;
import dev.espalier.intake.Remark.Code;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Reads CloudFormation templates: organizations, and IAM in the account after which the file or its folder is called.
/// A template knows what it makes, and that need not be all, so nothing in it counts as complete.
///
/// @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_Organizations.html">AWS
/// Organizations</a>
final class CloudFormationReader {
    private static final String IAM = "AWS::IAM::";
    private static final String POLICY = "AWS::Organizations::Policy";

    private final Draft draft;
    private final TemplateIdentities identities;
    private final Set<String> otherTypes = new TreeSet<>();
    private final Set<String> madeUpNames = new TreeSet<>();
    /// What templates call policies that are attached to something that is open.
    private final Set<String> notAttached = new TreeSet<>();
    private final TemplateExports exports = new TemplateExports();
    private final ImportLists lists;
    private final List<Waiting> waiting = new ArrayList<>();
    private boolean makesOrganization;

    /// A template that cannot be read before all others are there.
    private record Waiting(Value top, NameHint hint) {}

    CloudFormationReader(Draft draft) {
        this.draft = draft;
        lists = new ImportLists(draft);
        identities = new TemplateIdentities(draft);
    }

    /// Reads the list of what a template takes over.
    void readList(Value top, NameHint hint) {
        lists.read(top, hint);
    }

    /// Reads a template, later when it takes something from others, has to know an account that others name, or makes
    /// what a list beside it tells the ids of.
    void read(Value top, NameHint hint) {
        draft.count("cloudformation");
        if (CloudFormationTemplate.makesOrganization(top)) {
            makesOrganization = true;
            hint.account().ifPresent(draft.managementAccounts::add);
        }
        if (hint.account().isEmpty() || imports(top.json()) || CloudFormationTemplate.makesNodes(top)) {
            waiting.add(new Waiting(top, hint));
        } else {
            read(top, new CloudFormationTemplate(draft, exports, top, hint, Map.of()));
        }
    }

    private static boolean imports(JsonValue json) {
        return switch (json) {
            case JsonObject(var members) ->
                members.stream().anyMatch(member -> member.name().equals("Fn::ImportValue") || imports(member.value()));
            case JsonArray(var items) -> items.stream().anyMatch(CloudFormationReader::imports);
            case JsonString _, JsonNumber _, JsonBoolean _, JsonNull _ -> false;
        };
    }

    private void read(Value top, CloudFormationTemplate template) {
        for (var resource : template.resources()) {
            describe(resource, template);
        }
        template.resources().forEach(resource -> placeAndAttach(resource, template));
        boolean hasIam = template.resources().stream()
                .anyMatch(resource -> resource.type().startsWith(IAM));
        if (hasIam && template.account().isPresent()) {
            identities.read(template, template.account().get());
        } else if (hasIam) {
            top.notes().add(Code.NO_ACCOUNT_NAMED, top.path());
        }
        madeUpNames.addAll(template.madeUpNames());
        draft.defaults.addAll(template.defaults());
        top.notes().add(Code.ONLY_MANAGED, top.path());
    }

    /// Reads what had to wait, and puts together what came in several templates.
    void finish(Remarks remarks) {
        if (makesOrganization) {
            draft.haveManagementAccount(remarks);
        }
        var templates = waiting.stream()
                .map(each -> new CloudFormationTemplate(
                        draft, exports, each.top(), each.hint(), lists.besideTemplate(each.hint())))
                .toList();
        for (int i = 0; i < templates.size(); i++) {
            var top = waiting.get(i).top();
            read(top, templates.get(i));
            top.notes().handTo(remarks);
        }
        waiting.clear();
        identities.finish(remarks);
        note(Code.MADE_UP_NAME, madeUpNames, remarks);
        note(Code.OTHER_RESOURCES, otherTypes, remarks);
        note(Code.NOT_ATTACHED, notAttached, remarks);
    }

    private static void note(Code code, Set<String> names, Remarks remarks) {
        if (!names.isEmpty()) {
            remarks.add(code, names.size(), Words.names(names));
        }
    }

    private void describe(Resource resource, CloudFormationTemplate template) {
        var properties = resource.properties();
        switch (resource.type()) {
            case CloudFormationTemplate.ORGANIZATION ->
                properties
                        .text("FeatureSet")
                        .filter(FeatureSet.CONSOLIDATED_BILLING.name()::equals)
                        .ifPresent(_ -> draft.featureSet = Optional.of(FeatureSet.CONSOLIDATED_BILLING));
            case CloudFormationTemplate.UNIT -> {
                var unit = draft.node(template.id(resource), Kind.UNIT);
                properties.text("Name").ifPresent(unit::name);
                unit.tags(properties.tags("Tags"));
            }
            case CloudFormationTemplate.ACCOUNT -> {
                var account = draft.node(template.id(resource), Kind.ACCOUNT);
                properties.text("AccountName").ifPresent(account::name);
                properties.text("Email").ifPresent(account::email);
                account.tags(properties.tags("Tags"));
            }
            case POLICY -> policy(resource, template);
            default -> {
                if (!resource.type().startsWith(IAM)) {
                    otherTypes.add(resource.type());
                }
            }
        }
    }

    private void policy(Resource resource, CloudFormationTemplate template) {
        var properties = resource.properties();
        var told = properties.text("Type").orElse("");
        var type = OrganizationsReader.typeCalled(told);
        if (type.isEmpty()) {
            draft.otherPolicyTypes.add(told.isEmpty() ? resource.logicalId() : told);
            return;
        }
        var policy = draft.policy(template.called(resource));
        policy.type(type.get());
        policy.name(properties.text("Name").orElse(resource.logicalId()));
        properties.text("Description").ifPresent(policy::description);
        properties.document("Content").ifPresent(policy::document);
    }

    private void placeAndAttach(Resource resource, CloudFormationTemplate template) {
        switch (resource.type()) {
            case CloudFormationTemplate.UNIT -> place(resource, "ParentId", Kind.UNIT, template);
            case CloudFormationTemplate.ACCOUNT -> {
                place(resource, "ParentIds", Kind.ACCOUNT, template);
                if (!resource.properties().values().has("ParentIds")) {
                    draft.node(template.id(resource), Kind.ACCOUNT).parent(Draft.THE_ROOT, Strength.CONTENT);
                }
            }
            case POLICY -> attach(resource, template);
            default -> {}
        }
    }

    private void place(Resource resource, String property, Kind kind, CloudFormationTemplate template) {
        targets(resource, property, template).stream()
                .findFirst()
                .ifPresent(parent -> draft.node(template.id(resource), kind).parent(parent, Strength.CONTENT));
    }

    private void attach(Resource resource, CloudFormationTemplate template) {
        var key = template.called(resource);
        var type = Optional.ofNullable(draft.policies.get(key)).flatMap(DraftPolicy::type);
        if (type.isPresent() && isOpen(resource, "TargetIds", template)) {
            notAttached.add(resource.logicalId());
        }
        for (var target : targets(resource, "TargetIds", template)) {
            if (target.equals(Draft.THE_ROOT)) {
                draft.theRoot.attach(type.orElse(OrganizationPolicyType.SERVICE_CONTROL_POLICY), key);
            } else if (type.isPresent()) {
                draft.targets.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(target);
            }
        }
    }

    /// Keys of the root, units and accounts that a property names.
    private List<String> targets(Resource resource, String property, CloudFormationTemplate template) {
        var given = resource.properties().values().get(property);
        var items = given.filter(Value::isList)
                .map(Value::items)
                .or(() -> given.map(List::of))
                .orElse(List.of());
        var targets = new LinkedHashSet<String>();
        for (var item : items) {
            if (template.isRoot(item)) {
                targets.add(Draft.THE_ROOT);
            } else {
                resource.properties()
                        .texts(item)
                        .forEach(text -> target(text, item).ifPresent(targets::add));
            }
        }
        return List.copyOf(targets);
    }

    /// Whether a property names something that the template leaves open.
    private static boolean isOpen(Resource resource, String property, CloudFormationTemplate template) {
        return resource.properties().values().get(property).stream()
                .flatMap(given -> given.isList() ? given.items().stream() : Stream.of(given))
                .filter(item -> !template.isRoot(item))
                .anyMatch(item ->
                        !resource.properties().intrinsics().resolve(item).isWhole());
    }

    private Optional<String> target(String text, Value place) {
        if (AccountId.isValid(text) || text.startsWith("r-") || text.startsWith("ou-")) {
            return Optional.of(draft.target(text).key());
        }
        if (!text.equals(TemplateProperties.OPEN)) {
            place.notes().add(Code.WRONG_VALUE, place.path(), text);
        }
        return Optional.empty();
    }
}
