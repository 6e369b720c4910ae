package dev.espalier.access;

import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.catalog.Catalog;
import dev.espalier.design.NodeId;
import dev.espalier.policy.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the SCPs from the root down to an entity leave over, of all known actions, for any user or role beneath it;
/// and who is responsible for what they take (rules R22 to R25). SCPs grant nothing, so what is open here still has
/// to be granted.
///
/// @param node the root, a unit or an account
/// @param exemption why SCPs have no say here, if they have none: everything is open then
/// @param sparesManagement whether the management account lies beneath, which SCPs do not bind (rule R11)
/// @param open actions that pass every level, whoever asks for what, in whatever circumstances
/// @param shut actions that no level could let pass, or that a Deny covers whatever the circumstances
/// @param losses what each level takes, from the root down; two levels may take the same
/// @param ofRootUsers what is taken from root users alone, besides
public record ScpCeiling(
        NodeId node,
        Optional<Reason> exemption,
        boolean sparesManagement,
        ActionSet open,
        ActionSet shut,
        List<Loss> losses,
        List<Loss> ofRootUsers) {
    public ScpCeiling {
        losses = List.copyOf(losses);
        ofRootUsers = List.copyOf(ofRootUsers);
    }

    /// How something is lost.
    public enum Kind {
        /// A Deny covers it, whatever the circumstances.
        DENIED,
        /// A Deny covers it in some circumstances or on some resources.
        PERHAPS_DENIED,
        /// No policy of the level allows it.
        NOT_ALLOWED,
        /// The level allows it in some circumstances or on some resources only.
        PERHAPS_ALLOWED,
        /// A policy of the level cannot be read or does not exist, so nobody knows what it takes.
        UNKNOWN
    }

    /// What one level takes in one way.
    ///
    /// @param at the level: the root, a unit or an account
    /// @param reason in what way, as a code with its parts
    /// @param statement what does it; empty where it is the lack of one
    /// @param actions all it takes, whether or not something else takes it, too
    public record Loss(NodeId at, Kind kind, Reason reason, Optional<Culprit> statement, ActionSet actions) {
        /// Whether the actions are lost for certain.
        public boolean isCertain() {
            return kind == Kind.DENIED || kind == Kind.NOT_ALLOWED;
        }
    }

    /// A statement that takes something.
    ///
    /// @param number counted from 1
    /// @param path of the statement in its document
    public record Culprit(PolicySource policy, int number, Optional<String> sid, JsonPath path) {}

    /// How much of a service is left.
    public enum State {
        OPEN,
        /// Some actions are open for certain.
        PARTLY,
        /// No action is open for certain, but some may pass in certain circumstances.
        DEPENDS,
        SHUT
    }

    /// One service.
    ///
    /// @param prefix such as `s3`
    /// @param depends the actions that are neither open nor shut
    public record OfService(String prefix, ActionSet open, ActionSet depends, ActionSet shut) {
        /// How many actions are known.
        public int size() {
            return open.size() + depends.size() + shut.size();
        }

        public State state() {
            if (open.isEmpty()) {
                return depends.isEmpty() ? State.SHUT : State.DEPENDS;
            }
            return depends.isEmpty() && shut.isEmpty() ? State.OPEN : State.PARTLY;
        }
    }

    /// The actions for which it turns on something.
    public ActionSet depends() {
        return ActionSet.all().without(open).without(shut);
    }

    /// Every known service, by name.
    public List<OfService> services() {
        var services = new ArrayList<OfService>();
        for (var prefix : Catalog.get().services()) {
            var all = ActionTable.get().ofService(prefix);
            if (!all.isEmpty()) {
                var left = all.and(open);
                var gone = all.and(shut);
                services.add(new OfService(prefix, left, all.without(left).without(gone), gone));
            }
        }
        return List.copyOf(services);
    }

    /// What takes some of these actions, from the root down, with those of them that it takes.
    public List<Loss> lossesOf(ActionSet actions) {
        var found = new ArrayList<Loss>();
        for (var loss : losses) {
            var lost = loss.actions().and(actions);
            if (!lost.isEmpty()) {
                found.add(new Loss(loss.at(), loss.kind(), loss.reason(), loss.statement(), lost));
            }
        }
        return List.copyOf(found);
    }
}
