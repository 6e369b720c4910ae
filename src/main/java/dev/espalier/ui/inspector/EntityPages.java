package dev.espalier.ui.inspector;

import static dev.espalier.ui.inspector.Rows.TEXTS;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Entity;
import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.PasswordPolicy;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.QuotaProfile;
import dev.espalier.design.Root;
import dev.espalier.design.RootUser;
import dev.espalier.design.UnknownFields;
import dev.espalier.diagram.Glyph;
import dev.espalier.edit.DetachOrganizationPolicy;
import dev.espalier.edit.Edit;
import dev.espalier.edit.NewIds;
import dev.espalier.edit.RemovePolicy;
import dev.espalier.edit.RenameNode;
import dev.espalier.edit.SetAccountProperties;
import dev.espalier.edit.SetDesignName;
import dev.espalier.edit.SetManagementAccount;
import dev.espalier.edit.SetPolicyTypes;
import dev.espalier.edit.SetQuotaProfile;
import dev.espalier.ui.command.Destinations;
import dev.espalier.ui.editor.PolicySlot;
import dev.espalier.ui.inspector.Row.Action;
import dev.espalier.ui.inspector.Row.Entry;
import dev.espalier.ui.kit.GlyphView;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Pages of the root, units and accounts.
final class EntityPages {
    private final Rows rows;
    private final Destinations destinations;
    private final Consumer<PolicySlot> edit;

    EntityPages(Rows rows, Destinations destinations, Consumer<PolicySlot> edit) {
        this.rows = rows;
        this.destinations = destinations;
        this.edit = edit;
    }

    Page of(Entity entity) {
        return switch (entity) {
            case Root root -> root(root);
            case OrganizationalUnit unit -> unit(unit);
            case Account account -> account(account);
        };
    }

    private Page root(Root root) {
        var design = rows.store().design();
        var organization = design.organization();
        return new Page(
                root.name(),
                TEXTS.text("kind.root"),
                Glyph.ROOT,
                List.of(
                        new Page.Section(
                                "",
                                List.of(
                                        rows.text(
                                                "designName",
                                                design.name(),
                                                name -> new SetDesignName(name, design.description())),
                                        rows.text(
                                                "designDescription",
                                                design.description(),
                                                text -> new SetDesignName(design.name(), text)),
                                        rows.text("name", root.name(), name -> new RenameNode(root.id(), name)),
                                        rows.fact("id", root.id().value()),
                                        rows.fact("organizationId", organization.id()),
                                        policyTypes(),
                                        quotaProfile())),
                        attached(root),
                        rows.owner(root.id()),
                        rows.tags(root.id(), root.tags())));
    }

    private Row policyTypes() {
        var enabled = rows.store().design().organization().policyTypes();
        var entries = new ArrayList<Entry>();
        for (var type : OrganizationPolicyType.values()) {
            var isOn = enabled.contains(type);
            var changed = EnumSet.noneOf(OrganizationPolicyType.class);
            changed.addAll(enabled);
            if (isOn) {
                changed.remove(type);
            } else {
                changed.add(type);
            }
            entries.add(new Entry(
                    TEXTS.text("type." + type.name()),
                    TEXTS.text(isOn ? "type.on" : "type.off"),
                    Optional.of(type == OrganizationPolicyType.SERVICE_CONTROL_POLICY ? Glyph.SCP : Glyph.RCP),
                    List.of(rows.act(isOn ? "switchOff" : "switchOn", "", new SetPolicyTypes(changed)))));
        }
        return new Row.Entries("policyTypes", entries, List.of(), "");
    }

    private Row quotaProfile() {
        var byLabel = new LinkedHashMap<String, QuotaProfile>();
        for (var profile : QuotaProfile.values()) {
            byLabel.put(quotaLabel(profile), profile);
        }
        var design = rows.store().design();
        return new Row.Choice(
                "quotaProfile",
                TEXTS.text("field.quotaProfile"),
                quotaLabel(design.quotaProfile()),
                List.copyOf(byLabel.keySet()),
                chosen ->
                        rows.store().perform(new SetQuotaProfile(byLabel.getOrDefault(chosen, design.quotaProfile()))));
    }

    private static String quotaLabel(QuotaProfile profile) {
        return TEXTS.text("quotas." + profile.name());
    }

    private Page unit(OrganizationalUnit unit) {
        return new Page(
                unit.name(),
                TEXTS.text("kind.unit"),
                Glyph.UNIT,
                List.of(
                        new Page.Section(
                                "",
                                List.of(
                                        rows.text("name", unit.name(), name -> new RenameNode(unit.id(), name)),
                                        rows.fact("id", unit.id().value()))),
                        attached(unit),
                        rows.owner(unit.id()),
                        rows.tags(unit.id(), unit.tags())));
    }

    private Page account(Account account) {
        var isManagement =
                account.id().equals(rows.store().design().organization().managementAccountId());
        var facts = new ArrayList<Row>();
        facts.add(rows.text("name", account.name(), name -> new RenameNode(account.id(), name)));
        facts.add(rows.fact("accountId", account.id().value()));
        facts.add(rows.text(
                "email",
                account.email(),
                email -> properties(account, email, account.rootUser(), account.passwordPolicy())));
        facts.add(
                isManagement
                        ? new Row.Note("management", TEXTS.text("management.is"))
                        : new Row.Entries(
                                "management",
                                List.of(),
                                List.of(rows.act("makeManagement", "", new SetManagementAccount(account.id()))),
                                ""));
        return new Page(
                account.name(),
                TEXTS.text(isManagement ? "kind.management" : "kind.account"),
                Glyph.ACCOUNT,
                List.of(
                        new Page.Section("", facts),
                        attached(account),
                        managed(account),
                        rootUser(account),
                        passwords(account),
                        rows.owner(account.id()),
                        rows.tags(account.id(), account.tags())));
    }

    private static Edit properties(
            Account account, String email, RootUser rootUser, Optional<PasswordPolicy> passwordPolicy) {
        return new SetAccountProperties(account.id(), email, rootUser, passwordPolicy);
    }

    private Page.Section rootUser(Account account) {
        var user = account.rootUser();
        return rows.section(
                "rootUser",
                List.of(
                        rows.answer(
                                "rootMfa",
                                user.mfa(),
                                mfa -> with(account, new RootUser(mfa, user.accessKeys(), user.unknown()))),
                        rows.answer(
                                "rootKeys",
                                user.accessKeys(),
                                keys -> with(account, new RootUser(user.mfa(), keys, user.unknown())))));
    }

    private static Edit with(Account account, RootUser rootUser) {
        return properties(account, account.email(), rootUser, account.passwordPolicy());
    }

    private Page.Section passwords(Account account) {
        var minimum = account.passwordPolicy().flatMap(PasswordPolicy::minimumLength);
        return rows.section(
                "passwords",
                List.of(rows.number(
                        "minimumLength",
                        minimum,
                        length ->
                                properties(account, account.email(), account.rootUser(), passwords(account, length)))));
    }

    private static Optional<PasswordPolicy> passwords(Account account, Optional<Integer> minimum) {
        var none = new PasswordPolicy(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                UnknownFields.NONE);
        var now = account.passwordPolicy().orElse(none);
        var changed = new PasswordPolicy(
                minimum,
                now.requireUppercase(),
                now.requireLowercase(),
                now.requireNumbers(),
                now.requireSymbols(),
                now.allowUsersToChange(),
                now.maximumAge(),
                now.reusePrevention(),
                now.hardExpiry(),
                now.unknown());
        return changed.equals(none) ? Optional.empty() : Optional.of(changed);
    }

    /// The SCPs and RCPs of an entity, with detach and attach.
    private Page.Section attached(Entity entity) {
        var entries = new ArrayList<Entry>();
        addAttached(
                entries, entity.id(), OrganizationPolicyType.SERVICE_CONTROL_POLICY, entity.serviceControlPolicies());
        if (rows.store().design().organization().isEnabled(OrganizationPolicyType.RESOURCE_CONTROL_POLICY)) {
            addAttached(
                    entries,
                    entity.id(),
                    OrganizationPolicyType.RESOURCE_CONTROL_POLICY,
                    entity.resourceControlPolicies());
        }
        var attach = rows.open("attach", "", () -> destinations.attachTo(entity.id()));
        return rows.section(
                "attached",
                List.of(new Row.Entries("attached", entries, List.of(attach), TEXTS.text("attached.none"))));
    }

    private void addAttached(List<Entry> entries, NodeId entity, OrganizationPolicyType type, List<String> names) {
        for (var name : names) {
            var policy = new OrganizationPolicyId(type, name);
            entries.add(new Entry(
                    name,
                    "",
                    Optional.of(GlyphView.glyphOf(policy)),
                    List.of(
                            openPolicy(PolicySlot.of(rows.store().design(), policy)),
                            rows.act("detach", "mdi2c-close", new DetachOrganizationPolicy(policy, entity)))));
        }
    }

    private Action openPolicy(Optional<PolicySlot> slot) {
        return rows.open("openPolicy", "mdi2p-pencil-outline", () -> slot.ifPresent(edit));
    }

    /// The account's own managed policies.
    private Page.Section managed(Account account) {
        var entries = account.policies().stream()
                .map(policy -> managed(account.id(), policy))
                .toList();
        var add = rows.open(
                "addManaged",
                "",
                () -> edit.accept(PolicySlot.fresh(
                        account.id(),
                        NewIds.of(rows.store().design()).policyName(account.id(), TEXTS.text("name.managed")))));
        return rows.section(
                "managed", List.of(new Row.Entries("managed", entries, List.of(add), TEXTS.text("managed.none"))));
    }

    private Entry managed(AccountId account, ManagedPolicy policy) {
        var id = new AccountPolicyId(account, policy.name());
        return new Entry(
                policy.name(),
                TEXTS.text("attachedTo", rows.index().attachmentsOf(id).size()),
                Optional.of(Glyph.POLICY),
                List.of(
                        openPolicy(PolicySlot.of(rows.store().design(), id)),
                        rows.act("deletePolicy", "mdi2c-close", new RemovePolicy(id))));
    }
}
