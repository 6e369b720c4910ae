package dev.espalier.edit;

import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.Flow;
import dev.espalier.design.Group;
import dev.espalier.design.ItemId;
import dev.espalier.design.LessonStep;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.Members;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.QuantifiedAssertion;
import dev.espalier.design.QuotaProfile;
import dev.espalier.design.Reading;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.design.RootUser;
import dev.espalier.design.Swatch;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.User;
import dev.espalier.design.View;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes edits at random: mostly possible ones about what a design has, and many that are not.
public final class RandomEdits {
    private static final PolicyDocument DOCUMENT = new PolicyDocument(JsonObject.EMPTY);
    private static final List<String> NAMES =
            List.of("Alpha", "alpha", "Beta", "gamma", "Delta 4", "", "Readers", "x".repeat(129), "Café", "hana");
    private static final List<String> REFERENCES = List.of(
            "ReadReceipts",
            "Ceiling",
            "Nowhere",
            "arn:aws:iam::aws:policy/ReadOnlyAccess",
            "arn:aws:iam::aws:policy/Billing");

    private final Random random;
    private final List<Function<Design, Edit>> makers = List.of(
            this::addUnit,
            this::addAccount,
            this::addMember,
            this::addMember,
            this::addPolicy,
            this::aboutNode,
            this::aboutNode,
            this::aboutTree,
            this::aboutTree,
            this::paste,
            this::aboutPolicy,
            this::aboutPolicy,
            this::attach,
            this::attach,
            this::aboutMember,
            this::aboutMember,
            this::aboutMember,
            this::aboutProperties,
            this::aboutDesign,
            this::aboutNotes,
            this::composite);

    public RandomEdits(long seed) {
        this.random = new Random(seed);
    }

    public Edit next(Design design) {
        return one(makers).apply(design);
    }

    private Edit addUnit(Design design) {
        var id = random.nextInt(8) == 0 ? new OuId("ou-x") : NewIds.of(design).unitId();
        return new AddUnit(container(design), id, name());
    }

    private Edit addAccount(Design design) {
        return new AddAccount(
                container(design),
                random.nextInt(8) == 0 ? account(design) : NewIds.of(design).accountId(),
                name());
    }

    private Edit addMember(Design design) {
        var account = account(design);
        return switch (random.nextInt(6)) {
            case 0 -> new AddUser(account, User.named(name()).withGroups(List.of("Developers")));
            case 1 -> new AddUser(account, User.named(name()).withAttachedPolicies(List.of(one(REFERENCES))));
            case 2 -> new AddGroup(account, Group.named(name()));
            case 3 -> new AddRole(account, Role.named(name()).withPermissionsBoundary(Optional.of(one(REFERENCES))));
            case 4 -> new AddResource(account, Resource.of("arn:aws:sqs:eu-west-1:" + account + ":" + name()));
            default -> new AddAccountPolicy(account, name(), DOCUMENT);
        };
    }

    private Edit addPolicy(Design design) {
        return new AddPolicy(one(List.of(OrganizationPolicyType.values())), name(), design.name(), DOCUMENT);
    }

    private Edit aboutNode(Design design) {
        return switch (random.nextInt(4)) {
            case 0 -> new RenameNode(node(design), random.nextInt(4) == 0 ? "arn:aws:s3:::renamed" : name());
            case 1 -> new SetTags(node(design), new TreeMap<>(Map.of(name(), "value")));
            case 2 -> new ReorderNode(node(design), random.nextInt(5) - 1);
            default ->
                new RemoveNodes(random.nextInt(3) == 0 ? List.of(node(design), node(design)) : List.of(member(design)));
        };
    }

    private Edit aboutTree(Design design) {
        var nodes = random.nextBoolean() ? List.of(node(design)) : List.of(entity(design), entity(design));
        var position = random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(4));
        return new MoveNodes(nodes, container(design), position);
    }

    private Edit paste(Design design) {
        var items =
                Stream.generate(() -> item(design)).limit(1 + random.nextInt(3)).toList();
        var copied = Clippings.of(design, items);
        var clipping = random.nextInt(4) == 0 ? copied.cut() : copied;
        return switch (random.nextInt(3)) {
            case 0 -> Paste.duplicate(design, items);
            case 1 ->
                new Paste(clipping, Destination.at(design, clipping, Optional.of(item(design))), Paste.Manner.PASTE);
            default -> new Paste(clipping, new Destination.Into(node(design)), Paste.Manner.COPY);
        };
    }

    private ItemId item(Design design) {
        return random.nextInt(4) == 0 ? policy(design) : node(design);
    }

    private Edit aboutPolicy(Design design) {
        var policy = policy(design);
        return switch (random.nextInt(4)) {
            case 0 -> new EditPolicy(policy, DOCUMENT);
            case 1 -> new RenamePolicy(policy, name());
            case 2 -> new DescribePolicy(policy, name());
            default -> new RemovePolicy(policy);
        };
    }

    private Edit attach(Design design) {
        var policy = organizationPolicy(design);
        var target = random.nextInt(5) == 0 ? node(design) : entity(design);
        return random.nextInt(3) == 0
                ? new DetachOrganizationPolicy(policy, target)
                : new AttachOrganizationPolicy(policy, target);
    }

    /// A policy that a member has, if it has any.
    private String attachedTo(Design design, MemberId member) {
        return DesignIndex.of(design)
                .identity(member)
                .flatMap(identity -> identity.attachedPolicies().stream().findFirst())
                .orElseGet(() -> one(REFERENCES));
    }

    /// Of a group that the user is in, if there is one, now and then of another.
    private Edit leave(Design design, UserId user) {
        var groups = DesignIndex.of(design).user(user).map(User::groups).orElse(List.of());
        var group = groups.isEmpty() || random.nextInt(4) == 0 ? "Operators" : one(groups);
        return new LeaveGroup(user, new GroupId(user.account(), group));
    }

    private Edit aboutMember(Design design) {
        var member = member(design);
        return switch (random.nextInt(9)) {
            case 0 -> new JoinGroup(member, member(design));
            case 1 -> new JoinGroup(member, new GroupId(member.account(), "Operators"));
            case 2 -> leave(design, new UserId(member.account(), Label.name(design, member)));
            case 3 -> new AttachManagedPolicy(member, one(REFERENCES));
            case 4 -> new DetachManagedPolicy(member, attachedTo(design, member));
            case 5 -> new PutInlinePolicy(member, name(), DOCUMENT);
            case 6 -> new RemoveInlinePolicy(member, random.nextBoolean() ? "restart" : name());
            case 7 -> new SetBoundary(member, random.nextBoolean() ? Optional.empty() : Optional.of(one(REFERENCES)));
            default -> new MoveMembers(List.of(member, member(design), member(design)), account(design));
        };
    }

    private Edit aboutProperties(Design design) {
        return switch (member(design)) {
            case RoleId role when random.nextInt(3) == 0 -> new SetTrustPolicy(role, DOCUMENT);
            case RoleId role -> new SetRoleProperties(role, random.nextInt(14) * 3600);
            case UserId user
            when random.nextBoolean() ->
                new SetUserProperties(user, Optional.of(true), Optional.empty(), Optional.of(random.nextInt(4)));
            case ResourceId resource -> new SetResourcePolicy(resource, Optional.of(DOCUMENT));
            case RootUserId rootUser ->
                new SetAccountProperties(
                        rootUser.account(),
                        random.nextBoolean() ? "aws@example.com" : "nobody",
                        RootUser.UNKNOWN,
                        Optional.empty());
            case MemberId member -> new SetPath(member, random.nextBoolean() ? "/team/" : "team");
        };
    }

    private Edit aboutDesign(Design design) {
        return switch (random.nextInt(9)) {
            case 0 -> new SetDesignName(name(), "");
            case 1 -> new SetPolicyTypes(EnumSet.of(one(List.of(OrganizationPolicyType.values()))));
            case 2 -> new SetPolicyTypes(EnumSet.allOf(OrganizationPolicyType.class));
            case 3 -> new SetFeatureSet(one(List.of(FeatureSet.values())));
            case 4 -> new SetAssertions(design.assertions());
            case 5 -> new SetQuotaProfile(one(List.of(QuotaProfile.values())));
            case 6 -> new SetQuantifiedAssertions(List.of(claim(design)));
            case 7 -> new ReplaceDesign("import", design, design.withName(name()));
            default -> new SetManagementAccount(account(design));
        };
    }

    private QuantifiedAssertion claim(Design design) {
        return new QuantifiedAssertion(
                "",
                one(List.of(QuantifiedAssertion.Who.values())),
                List.of(account(design).value()),
                List.of("arn:aws:iam::*:root"),
                "s3:ListAllMyBuckets",
                Optional.empty(),
                Optional.empty(),
                JsonObject.EMPTY,
                UnknownFields.NONE);
    }

    private Edit aboutNotes(Design design) {
        var id = new NoteId(random.nextInt(Math.max(1, design.view().notes().size())));
        var place = random.nextInt(400);
        var note = new View.Note(name(), Optional.of(entity(design)), place, place, UnknownFields.NONE);
        return switch (random.nextInt(10)) {
            case 7 -> caption(design);
            case 6 -> new SetLesson(steps());
            case 3 -> new SetOwner(entity(design), name());
            case 4 -> new SetColour(List.of(entity(design)), Optional.of(one(List.of(Swatch.values()))));
            case 5 -> new SetMeaning(Swatch.PINK, name());
            case 0 -> new ChangeNote(id, note.withNode(Optional.empty()));
            case 1 -> new RemoveNotes(List.of(id));
            default -> new AddNote(note);
        };
    }

    private Edit caption(Design design) {
        int steps = design.view().lesson().size();
        return steps == 0 ? new SetLesson(steps()) : new SetCaption(random.nextInt(steps + 1), name());
    }

    private List<LessonStep> steps() {
        var sight = new LessonStep.Sight(
                one(List.of(Reading.values())), Flow.TOP_DOWN, List.of(), List.of(), Optional.empty());
        var step =
                new LessonStep(name(), sight, Optional.empty(), Optional.empty(), Optional.empty(), UnknownFields.NONE);
        return Collections.nCopies(random.nextInt(4), step);
    }

    private Edit composite(Design design) {
        return new Composite("do two things", List.of(aboutNode(design), addMember(design)));
    }

    private NodeId node(Design design) {
        return random.nextBoolean() ? entity(design) : member(design);
    }

    private NodeId entity(Design design) {
        return one(DesignIndex.of(design).entities().map(Entity::id).toList());
    }

    private ContainerId container(Design design) {
        return one(DesignIndex.of(design)
                .entities()
                .filter(Container.class::isInstance)
                .map(entity -> ((Container) entity).id())
                .toList());
    }

    private AccountId account(Design design) {
        return one(DesignIndex.of(design).accounts()).id();
    }

    private MemberId member(Design design) {
        var account = one(DesignIndex.of(design).accounts());
        var members = new ArrayList<MemberId>();
        Members.identities(account).map(Members.Named::id).forEach(members::add);
        account.resources().forEach(resource -> members.add(new ResourceId(account.id(), resource.arn())));
        members.add(new RootUserId(account.id()));
        return one(members);
    }

    private PolicyId policy(Design design) {
        var account = one(DesignIndex.of(design).accounts());
        return random.nextBoolean()
                ? organizationPolicy(design)
                : account.policies().isEmpty()
                        ? new PolicyId.AwsManagedPolicyId("arn:aws:iam::aws:policy/ReadOnlyAccess")
                        : new AccountPolicyId(
                                account.id(),
                                one(account.policies().stream()
                                        .map(ManagedPolicy::name)
                                        .toList()));
    }

    private OrganizationPolicyId organizationPolicy(Design design) {
        return one(Stream.concat(
                        design.organization().policies().stream().map(OrganizationPolicy::id),
                        Stream.of(OrganizationPolicyType.values())
                                .map(type -> new OrganizationPolicyId(type, type.defaultPolicy())))
                .toList());
    }

    private String name() {
        var name = one(NAMES);
        return random.nextInt(3) > 0 && name.length() < 20 ? name + random.nextInt(100) : name;
    }

    private <T> T one(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
