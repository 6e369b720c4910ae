package dev.espalier.intake;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import dev.espalier.design.GrantedQuotas;
import dev.espalier.design.Group;
import dev.espalier.design.InlinePolicy;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.Organization;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.QuantifiedAssertion;
import dev.espalier.design.Resource;
import dev.espalier.design.Role;
import dev.espalier.design.Root;
import dev.espalier.design.RootId;
import dev.espalier.design.RootUser;
import dev.espalier.design.UnknownFields;
import dev.espalier.design.User;
import dev.espalier.design.View;
import dev.espalier.intake.Substitution.Alphabets;
import dev.espalier.storage.DesignFile;
import java.security.SecureRandom;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Gives everything in a design that names somebody another name, so that a real organization can be shown: ids,
/// numbers of accounts, names, e-mail addresses, tags, statement ids and addresses, in the same way wherever they
/// stand, ARNs and conditions included. Descriptions, notes, bookmarks, pins, colours and fields that this version
/// does not know are left out. The secret is drawn anew each time and kept nowhere. The outcome is compared with
/// the design: see [AnonymousDesign].
public final class Anonymizer {
    private static final int SECRET = 32;

    private final Pseudonyms names;
    private final AnonymousArns arns;
    private final AnonymousPolicies policies;

    private Anonymizer(byte[] secret, Alphabets alphabets, Design design) {
        names = new Pseudonyms(secret, alphabets, DesignFile.write(design));
        arns = new AnonymousArns(names);
        policies = new AnonymousPolicies(names, arns);
    }

    /// The design under other names. Only when a pattern would not match what it matched are all letters replaced by
    /// one alphabet.
    public static AnonymousDesign anonymous(Design design) {
        var secret = new byte[SECRET];
        new SecureRandom().nextBytes(secret);
        return anonymous(design, secret);
    }

    static AnonymousDesign anonymous(Design design, byte[] secret) {
        var strong = anonymous(design, secret, Alphabets.BY_PREFIX);
        if (strong.differences().isEmpty()) {
            return strong;
        }
        var solvable = anonymous(design, secret, Alphabets.ONE);
        return solvable.differences().size() < strong.differences().size() ? solvable : strong;
    }

    static AnonymousDesign anonymous(Design design, byte[] secret, Alphabets alphabets) {
        var anonymizer = new Anonymizer(secret, alphabets, design);
        var other = anonymizer.design(design);
        var likeness = Likeness.of(design, other, anonymizer.arns);
        return new AnonymousDesign(other, alphabets == Alphabets.ONE, likeness.isReadable(), likeness.differences());
    }

    private Design design(Design design) {
        return new Design(
                Words.text("design.anonymous"),
                "",
                organization(design.organization()),
                design.quotaProfile(),
                design.assertions().stream().map(this::assertion).toList(),
                design.quantifiedAssertions().stream().map(this::assertion).toList(),
                view(design.view()),
                UnknownFields.NONE);
    }

    private Organization organization(Organization organization) {
        return new Organization(
                names.text(organization.id()),
                organization.featureSet(),
                id(organization.managementAccountId()),
                organization.policyTypes(),
                organization.policies().stream()
                        .map(policy -> new OrganizationPolicy(
                                policy.type(),
                                arns.name(policy.name()),
                                "",
                                policies.document(policy.document()),
                                UnknownFields.NONE))
                        .toList(),
                root(organization.root()),
                new GrantedQuotas(organization.quotas().accounts(), UnknownFields.NONE),
                UnknownFields.NONE);
    }

    private AccountId id(AccountId id) {
        return new AccountId(names.text(id.value()));
    }

    private Root root(Root root) {
        return new Root(
                new RootId(names.text(root.id().value())),
                root.name().equals("Root") ? root.name() : names.text(root.name()),
                names(root.serviceControlPolicies()),
                names(root.resourceControlPolicies()),
                tags(root.tags()),
                root.organizationalUnits().stream().map(this::unit).toList(),
                root.accounts().stream().map(this::account).toList(),
                UnknownFields.NONE);
    }

    private OrganizationalUnit unit(OrganizationalUnit unit) {
        return new OrganizationalUnit(
                new OuId(names.text(unit.id().value())),
                names.text(unit.name()),
                names(unit.serviceControlPolicies()),
                names(unit.resourceControlPolicies()),
                tags(unit.tags()),
                unit.organizationalUnits().stream().map(this::unit).toList(),
                unit.accounts().stream().map(this::account).toList(),
                UnknownFields.NONE);
    }

    private List<String> names(List<String> written) {
        return written.stream().map(arns::name).toList();
    }

    /// References are names or ARNs.
    private List<String> references(List<String> written) {
        return written.stream().map(arns::reference).toList();
    }

    private SortedMap<String, String> tags(SortedMap<String, String> tags) {
        var other = new TreeMap<String, String>();
        tags.forEach((key, value) -> other.put(names.text(key), arns.reference(value)));
        return other;
    }

    private Account account(Account account) {
        return new Account(
                id(account.id()),
                names.text(account.name()),
                email(account.email()),
                names(account.serviceControlPolicies()),
                names(account.resourceControlPolicies()),
                new RootUser(account.rootUser().mfa(), account.rootUser().accessKeys(), UnknownFields.NONE),
                account.passwordPolicy(),
                tags(account.tags()),
                account.policies().stream().map(this::policy).toList(),
                account.groups().stream().map(this::group).toList(),
                account.users().stream().map(this::user).toList(),
                account.roles().stream().map(this::role).toList(),
                account.resources().stream().map(this::resource).toList(),
                UnknownFields.NONE);
    }

    private String email(String email) {
        int at = email.lastIndexOf('@');
        return at < 0
                ? names.text(email)
                : names.text(email.substring(0, at) + "@" + email.substring(at + 1)) + ".example.com";
    }

    private ManagedPolicy policy(ManagedPolicy policy) {
        return new ManagedPolicy(
                arns.name(policy.name()),
                arns.path(policy.path()),
                "",
                policies.document(policy.document()),
                UnknownFields.NONE);
    }

    private List<InlinePolicy> inline(List<InlinePolicy> inline) {
        return inline.stream()
                .map(policy -> new InlinePolicy(
                        arns.name(policy.name()), policies.document(policy.document()), UnknownFields.NONE))
                .toList();
    }

    private Group group(Group group) {
        return new Group(
                arns.name(group.name()),
                arns.path(group.path()),
                references(group.attachedPolicies()),
                inline(group.inlinePolicies()),
                UnknownFields.NONE);
    }

    private User user(User user) {
        return new User(
                arns.name(user.name()),
                arns.path(user.path()),
                names(user.groups()),
                references(user.attachedPolicies()),
                inline(user.inlinePolicies()),
                user.permissionsBoundary().map(arns::reference),
                tags(user.tags()),
                user.mfa(),
                user.consoleAccess(),
                user.accessKeys(),
                UnknownFields.NONE);
    }

    private Role role(Role role) {
        return new Role(
                arns.name(role.name()),
                arns.path(role.path()),
                role.trustPolicy().map(policies::document),
                references(role.attachedPolicies()),
                inline(role.inlinePolicies()),
                role.permissionsBoundary().map(arns::reference),
                role.maxSessionDuration(),
                tags(role.tags()),
                UnknownFields.NONE);
    }

    private Resource resource(Resource resource) {
        return new Resource(
                arns.reference(resource.arn()),
                resource.policy().map(policies::document),
                tags(resource.tags()),
                UnknownFields.NONE);
    }

    private Assertion assertion(Assertion assertion) {
        return new Assertion(
                names.text(assertion.title()),
                arns.principal(assertion.principal()),
                assertion.session().map(this::session),
                policies.action(assertion.action()),
                assertion.resource().map(arns::reference),
                assertion.resourceAccount().map(this::id),
                policies.context(assertion.context()),
                assertion.expect(),
                assertion.decidedBy(),
                UnknownFields.NONE);
    }

    private Assertion.Session session(Assertion.Session session) {
        return new Assertion.Session(
                session.policy().map(policies::document),
                policies.tags(session.tags()),
                session.mfa(),
                session.sourceIdentity().map(arns::reference),
                UnknownFields.NONE);
    }

    private QuantifiedAssertion assertion(QuantifiedAssertion assertion) {
        return new QuantifiedAssertion(
                names.text(assertion.title()),
                assertion.who(),
                assertion.within().stream().map(names::text).toList(),
                references(assertion.except()),
                policies.action(assertion.action()),
                assertion.resource().map(arns::reference),
                assertion.resourceAccount().map(this::id),
                policies.context(assertion.context()),
                UnknownFields.NONE);
    }

    private View view(View view) {
        return new View(
                view.reading(),
                view.flow(),
                view.folded().stream()
                        .map(id -> new OuId(names.text(id.value())))
                        .toList(),
                view.opened().stream().map(this::id).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                UnknownFields.NONE);
    }
}
