package dev.espalier.access;

import dev.espalier.catalog.ActionTable;
import dev.espalier.design.MemberId;
import dev.espalier.policy.ActionName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Asks everybody one question. Where nothing but a known action is asked about, one word of the [AccessMatrix] tells;
/// otherwise each caller's request is decided.
final class WhoCanFinder {
    private final Question question;
    private final World world;
    private final List<MemberId> allowed = new ArrayList<>();
    private final List<MemberId> depends = new ArrayList<>();
    private int denied;

    WhoCanFinder(Question question, World world) {
        this.question = question;
        this.world = world;
    }

    WhoCan find() {
        var column = column();
        if (column.isPresent()) {
            AccessMatrix.ofOne(world, column.getAsInt()).forEach(row -> sort(row, column.getAsInt()));
        } else {
            Callers.forEach(world.organization().root(), this::ask);
        }
        return new WhoCan(allowed, depends, denied, Optional.empty());
    }

    private OptionalInt column() {
        boolean isPlain = question.resource().isEmpty()
                && question.session().isEmpty()
                && question.context().members().isEmpty();
        return isPlain ? ActionTable.get().numberOf(ActionName.of(question.action())) : OptionalInt.empty();
    }

    private void sort(AccessMatrix.Row row, int action) {
        if (row.isAllowed(action)) {
            allowed.add(row.principal());
        } else if (row.isDenied(action)) {
            denied++;
        } else {
            depends.add(row.principal());
        }
    }

    private void ask(Caller caller) {
        var standing = new Standing(caller, "aws", world);
        var who = (MemberId) caller.node().orElseThrow();
        var reader = new QuestionReader(world);
        if (!(reader.read(question, standing) instanceof Asked.Understood(var request, var _))) {
            depends.add(who);
            return;
        }
        var certain = reader.certain(question, request);
        if (certain.isEmpty()) {
            depends.add(who);
        } else if (certain.get() == Verdict.ALLOWED) {
            allowed.add(who);
        } else {
            denied++;
        }
    }
}
