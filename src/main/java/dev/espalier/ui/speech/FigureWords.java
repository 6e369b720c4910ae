package dev.espalier.ui.speech;

import dev.espalier.access.Answer;
import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId;
import dev.espalier.design.PolicyId.AccountPolicyId;
import dev.espalier.design.PolicyId.AwsManagedPolicyId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.design.Root;
import dev.espalier.design.RootId;
import dev.espalier.design.View;
import dev.espalier.diagram.Folding;
import dev.espalier.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/// What is selected in the drawing, in a sentence to be heard: what it is, its name, which one it is where it stands,
/// what it holds, and what the answer says of it. The most telling comes first, as people stop listening early:
/// `account HR, 3 of 4 in People, 2 policies, 14 users`.
public final class FigureWords {
    static final Texts TEXTS = Texts.of(FigureWords.class);

    private final Design design;
    private final DesignIndex index;
    private final Folding folding;
    private final MemberWords members;
    private final GateWords gates;

    /// @param folding what is folded and opened in the drawing
    public FigureWords(Design design, Folding folding, Optional<Answer> answer) {
        this.design = design;
        this.folding = folding;
        index = DesignIndex.of(design);
        members = new MemberWords(design);
        gates = new GateWords(design, answer);
    }

    /// Says what is selected; of several things how many of which kind, and then the last one, which the keys are
    /// about.
    ///
    /// @param holder what a selected policy was found on; empty when it was selected elsewhere
    public String of(List<ItemId> selection, Optional<NodeId> holder) {
        return switch (selection.size()) {
            case 0 -> overview();
            case 1 -> of(selection.getFirst(), holder);
            default ->
                TEXTS.text("selection", selection.size(), kinds(selection), of(selection.getLast(), Optional.empty()));
        };
    }

    /// Says what an item is.
    public String of(ItemId item, Optional<NodeId> holder) {
        return switch (item) {
            case PolicyId policy -> policy(policy, holder);
            case MemberId member -> sentence(members.of(member), gates.at(member));
            case NodeId node -> sentence(index.entity(node).map(this::entity).orElse(List.of()), gates.at(node));
            case NoteId note ->
                design.view().notes().size() > note.place()
                        ? of(design.view().notes().get(note.place()))
                        : "";
        };
    }

    /// Says what is on a sticky text.
    public static String of(View.Note note) {
        return TEXTS.text("note", note.text().isBlank() ? TEXTS.text("note.empty") : note.text());
    }

    private String overview() {
        return TEXTS.text(
                "nothing", design.name(), index.accounts().size(), index.units().size());
    }

    private static String sentence(List<String> words, List<String> states) {
        var all = new ArrayList<>(words);
        all.addAll(states);
        return String.join(", ", all);
    }

    // Root, units and accounts

    private List<String> entity(Entity entity) {
        var words = new ArrayList<String>();
        switch (entity) {
            case Root root -> words.add(TEXTS.text("root", root.name()));
            case OrganizationalUnit unit -> words.add(placed("unit", unit));
            case Account account -> words.add(placed("account", account));
        }
        switch (entity) {
            case Container container -> addContents(words, container);
            case Account account -> addPeople(words, account);
        }
        addPolicies(words, entity);
        return words;
    }

    private String placed(String kind, Entity entity) {
        var parent = index.containerOf(entity.id());
        var siblings = parent.map(container -> entity instanceof Account
                        ? container.accounts().size()
                        : container.organizationalUnits().size())
                .orElse(1);
        return TEXTS.text(
                kind,
                entity.name(),
                index.positionOf(entity.id()) + 1,
                siblings,
                parent.map(Container::name).orElse(""));
    }

    private void addContents(List<String> words, Container container) {
        var units = container.organizationalUnits().size();
        var accounts = container.accounts().size();
        if (container.id() instanceof OuId unit && folding.folded().contains(unit)) {
            words.add(TEXTS.text("folded"));
        }
        if (units + accounts == 0) {
            words.add(TEXTS.text("empty"));
        }
        addCount(words, "units", units);
        addCount(words, "accounts", accounts);
    }

    private void addPeople(List<String> words, Account account) {
        if (account.id().equals(design.organization().managementAccountId())) {
            words.add(TEXTS.text("management"));
        }
        addPolicyCount(words, account);
        addCount(words, "groups", account.groups().size());
        addCount(words, "users", account.users().size());
        addCount(words, "roles", account.roles().size());
        addCount(words, "resources", account.resources().size());
        if (folding.opened().contains(account.id())) {
            words.add(TEXTS.text("opened"));
        }
    }

    private void addPolicies(List<String> words, Entity entity) {
        if (entity instanceof Container) {
            addPolicyCount(words, entity);
        }
        var scps = OrganizationPolicyType.SERVICE_CONTROL_POLICY;
        if (design.organization().isEnabled(scps)
                && !entity.serviceControlPolicies().contains(scps.defaultPolicy())) {
            words.add(TEXTS.text("withoutDefault", scps.defaultPolicy()));
        }
    }

    /// The default policies are no news and are not counted.
    private static void addPolicyCount(List<String> words, Entity entity) {
        int count = 0;
        for (var type : OrganizationPolicyType.values()) {
            for (var name : entity.policies(type)) {
                count += name.equals(type.defaultPolicy()) ? 0 : 1;
            }
        }
        addCount(words, "policies", count);
    }

    static void addCount(List<String> words, String what, int count) {
        if (count > 0) {
            words.add(TEXTS.text("count." + what, count));
        }
    }

    // Policies

    private String policy(PolicyId policy, Optional<NodeId> holder) {
        var words = new ArrayList<String>();
        var name = index.nameOf(policy);
        words.add(
                switch (policy) {
                    case OrganizationPolicyId id -> TEXTS.text("policy." + id.type(), name);
                    case AccountPolicyId id -> TEXTS.text("policy.own", name, index.nameOf(id.account()));
                    case AwsManagedPolicyId _ -> TEXTS.text("policy.aws", name);
                });
        var attachments = index.attachmentsOf(policy);
        holder.filter(attachments::contains).ifPresent(node -> words.add(TEXTS.text("on", kindAndName(node))));
        words.add(TEXTS.text("attached", attachments.size()));
        return String.join(", ", words);
    }

    private String kindAndName(NodeId node) {
        return TEXTS.text("named." + kind(node), index.nameOf(node));
    }

    // Several at once

    private static String kinds(List<ItemId> selection) {
        var counts = new TreeMap<Kind, Integer>();
        selection.forEach(item -> counts.merge(kind(item), 1, Integer::sum));
        var words = new ArrayList<String>();
        counts.forEach((kind, count) -> words.add(TEXTS.text("several." + kind, count)));
        return String.join(", ", words);
    }

    /// Kinds of things, in the order in which they are counted.
    private enum Kind {
        ROOT,
        UNIT,
        ACCOUNT,
        GROUP,
        USER,
        ROLE,
        RESOURCE,
        POLICY,
        NOTE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static Kind kind(ItemId item) {
        return switch (item) {
            case RootId _ -> Kind.ROOT;
            case OuId _ -> Kind.UNIT;
            case AccountId _ -> Kind.ACCOUNT;
            case MemberId.GroupId _ -> Kind.GROUP;
            case MemberId.UserId _, MemberId.RootUserId _ -> Kind.USER;
            case MemberId.RoleId _ -> Kind.ROLE;
            case MemberId.ResourceId _ -> Kind.RESOURCE;
            case PolicyId _ -> Kind.POLICY;
            case NoteId _ -> Kind.NOTE;
        };
    }
}
