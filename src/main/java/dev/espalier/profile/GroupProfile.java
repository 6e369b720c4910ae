package dev.espalier.profile;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Grants;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.catalog.Catalog;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Group;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.User;
import dev.espalier.profile.Sheet.Entry;
import dev.espalier.profile.Sheet.Sign;
import dev.espalier.profile.Sheet.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is told about a group, which cannot ask anything itself: what its policies contribute by service, who is in it,
/// and what each member has from elsewhere.
public final class GroupProfile {
    private static final int MOST = 200;
    private static final Grants NONE = new Grants(List.of());

    private final Evaluator evaluator;
    private final DesignIndex index;
    private final GroupId id;
    private final Group group;
    private final Grants grants;

    private GroupProfile(Evaluator evaluator, DesignIndex index, GroupId id, Group group) {
        this.evaluator = evaluator;
        this.index = index;
        this.id = id;
        this.group = group;
        grants = grantsOf(id);
    }

    /// What is told about a group; empty when the design does not have it.
    ///
    /// @param evaluator that of the design
    public static Optional<Sheet> of(Design design, Evaluator evaluator, GroupId id) {
        var index = DesignIndex.of(design);
        return index.group(id).map(group -> new GroupProfile(evaluator, index, id, group).make());
    }

    private Grants grantsOf(MemberId member) {
        return evaluator.grants(member).orElse(NONE);
    }

    private Sheet make() {
        var services = services();
        var members = members();
        var entries = List.of(
                Entry.heading(Words.text("group.members"), count(members, "group.nobody"), members),
                Entry.heading(Words.text("group.contributes"), count(services, "group.nothing"), services));
        return Sheet.of(
                List.of(id),
                Words.text("group.title", group.name()),
                List.of(),
                Words.text(
                        "group.counts",
                        grants.granted().size(),
                        grants.perhaps().size(),
                        grants.denied().size()),
                entries,
                Words.text("group.scope"));
    }

    private static String count(List<Entry> entries, String none) {
        return entries.isEmpty() ? Words.text(none) : Words.text("count", entries.size());
    }

    // What it contributes

    private List<Entry> services() {
        var granted = grants.granted();
        var perhaps = grants.perhaps();
        var denied = grants.denied();
        var found = new ArrayList<Entry>();
        for (var prefix : Catalog.get().services()) {
            var all = ActionTable.get().ofService(prefix);
            int sure = all.and(granted).size();
            int open = all.and(perhaps).size();
            int no = all.and(denied).size();
            if (sure + open + no > 0) {
                found.add(new Entry(
                        sign(all.size(), sure, open),
                        prefix,
                        Words.text("group.service", sure, all.size(), open, no),
                        Optional.empty(),
                        policies(all),
                        false));
            }
        }
        return found;
    }

    private static Sign sign(int all, int sure, int open) {
        if (sure == all) {
            return Sign.OPEN;
        }
        return sure > 0 ? Sign.PARTLY : open > 0 ? Sign.DEPENDS : Sign.DENIED;
    }

    private List<Entry> policies(ActionSet service) {
        var found = new ArrayList<Entry>();
        for (var policy : grants.policies()) {
            int sure = service.and(policy.allows()).size();
            int open = service.and(policy.mayAllow()).size();
            int no = service.and(policy.denies().or(policy.mayDeny())).size();
            if (sure + open + no > 0) {
                found.add(Entry.line(
                        Sign.PLAIN,
                        policy.name(),
                        Words.text("group.policy", sure, open, no),
                        Optional.of(new Target.OfNode(id))));
            }
        }
        return found;
    }

    // Members

    private List<Entry> members() {
        var users = index.usersIn(id);
        var found = new ArrayList<Entry>();
        users.stream().limit(MOST).forEach(user -> found.add(member(user)));
        if (users.size() > MOST) {
            found.add(Entry.line(Sign.PLAIN, Words.text("more", users.size() - MOST), "", Optional.empty()));
        }
        return found;
    }

    private Entry member(User user) {
        var member = new UserId(id.account(), user.name());
        var own = grantsOf(member);
        var elsewhere = own.granted();
        var sources = new ArrayList<Entry>();
        if (!own.policies().isEmpty()) {
            sources.add(source(Words.text("group.own"), own, member));
        }
        for (var name : user.groups()) {
            var other = new GroupId(id.account(), name);
            if (!other.equals(id) && index.contains(other)) {
                var theirs = grantsOf(other);
                elsewhere = elsewhere.or(theirs.granted());
                sources.add(source(Words.text("group.other", name), theirs, other));
            }
        }
        var both = grants.granted().and(elsewhere).size();
        return new Entry(
                Sign.PLAIN,
                user.name(),
                sources.isEmpty()
                        ? Words.text("group.nothingElse")
                        : Words.text("group.elsewhere", both, grants.granted().size()),
                Optional.of(new Target.OfNode(member)),
                sources,
                false);
    }

    private static Entry source(String label, Grants from, MemberId node) {
        var names = String.join(
                ", ", from.policies().stream().map(Grants.OfPolicy::name).toList());
        return Entry.line(
                Sign.PLAIN,
                label,
                Words.text(
                        "group.source",
                        names.isEmpty() ? Words.text("group.noPolicy") : names,
                        from.granted().size(),
                        from.perhaps().size(),
                        from.denied().size()),
                Optional.of(new Target.OfNode(node)));
    }
}
