package dev.espalier.whatif;

import dev.espalier.access.Answer;
import dev.espalier.access.Gate;
import dev.espalier.design.Layer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Everything that could turn a denial, thought of and not tried.
record Candidates(World world, Answer answer) {
    static Candidates of(World world) {
        return new Candidates(world, world.answer());
    }

    /// Changes of the design for each gate that stops the request or may, without moves.
    Set<Candidate> edits() {
        var situation = world.situation();
        var candidates = new LinkedHashSet<Candidate>();
        answer.gates().stream()
                .filter(gate -> gate.state().stops() || gate.state() == Gate.State.DEPENDS)
                .forEach(gate -> candidates.addAll(past(situation, gate)));
        return candidates;
    }

    private static List<Candidate> past(Situation situation, Gate gate) {
        return switch (gate.layer()) {
            case SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY -> new OrganizationChanges(situation).past(gate);
            case IDENTITY_POLICY -> new IdentityChanges(situation).past(gate);
            case PERMISSIONS_BOUNDARY -> new IdentityChanges(situation).pastBoundary(gate);
            case RESOURCE_POLICY, TRUST_POLICY -> new ResourceChanges(situation).past(gate);
            case SESSION_POLICY -> List.of();
        };
    }

    /// Policies of AWS to attach, when nothing grants it. Which policies there are is found out when this is first
    /// asked for, which takes longer than anything else here.
    List<Candidate> policiesOfAws() {
        boolean isGrantMissing = answer.obstacles().stream()
                .anyMatch(gate -> gate.layer() == Layer.IDENTITY_POLICY && gate.state() == Gate.State.STOPS_SILENT);
        return isGrantMissing ? new IdentityChanges(world.situation()).policiesOfAws() : List.of();
    }

    /// Other parents for the account, when a level stops the request or may.
    List<Candidate> moves() {
        boolean isCeiling = answer.gates().stream()
                .anyMatch(gate -> gate.layer() == Layer.SERVICE_CONTROL_POLICY
                        && (gate.state().stops() || gate.state() == Gate.State.DEPENDS));
        return isCeiling ? new OrganizationChanges(world.situation()).moves() : List.of();
    }

    /// Other questions: other circumstances, one key at a time, and wider sessions.
    Circumstances.Choices questions() {
        var circumstances = circumstances();
        var choices = circumstances.candidates(answer);
        var candidates = new ArrayList<>(choices.candidates());
        candidates.addAll(circumstances.widerSessions());
        return new Circumstances.Choices(candidates, choices.areAll());
    }

    /// Other circumstances, several keys at once.
    Circumstances.Choices questions(int keys) {
        return circumstances().together(answer, keys);
    }

    /// How many keys could be otherwise.
    int keys() {
        return circumstances().keys(answer);
    }

    private Circumstances circumstances() {
        return new Circumstances(world.situation(), world.evaluator()::answer);
    }

    /// For each role that may do it the ways to put it on.
    List<List<Candidate>> roles() {
        return new RoleChanges(world.situation(), answer).waysByRole();
    }

    /// How much is in the way: each gate that stops the request or may, with what it takes to open it.
    int weight() {
        int weight = 0;
        for (var gate : answer.gates()) {
            boolean isInTheWay =
                    gate.state().stops() || gate.state() == Gate.State.DEPENDS || gate.state() == Gate.State.UNKNOWN;
            if (isInTheWay) {
                int denials = Statements.denying(gate).size();
                weight += 1 + denials + gate.dependence().keys().size();
            }
        }
        return weight;
    }
}
