package dev.espalier.edit;

import dev.espalier.design.Account;
import dev.espalier.design.Container;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.LessonStep;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;

/// Estimates how much memory a step holds: what the design after it does not share with the one before. That is the
/// way from the root to what was changed, and on it mainly the lists of children, which are made anew as a whole.
@SuppressWarnings("ReferenceEquality") // sharing is about instances
final class StepWeight {
    private static final long STEP = 700;
    private static final long ENTITY = 250;
    private static final long MEMBER = 16;
    private static final long REFERENCE = 4;

    private final DesignIndex before;
    private long bytes = STEP;

    private StepWeight(DesignIndex before) {
        this.before = before;
    }

    /// How many bytes about.
    static long of(Step step) {
        var weight = new StepWeight(DesignIndex.of(step.before()));
        weight.add(step.after().organization().root());
        weight.addLesson(step.before().view().lesson(), step.after().view().lesson());
        return weight.bytes;
    }

    private void addLesson(List<LessonStep> old, List<LessonStep> now) {
        if (old != now) {
            bytes += now.size() * REFERENCE;
            var shared = Collections.newSetFromMap(new IdentityHashMap<String, Boolean>());
            old.forEach(step -> step.packed().ifPresent(shared::add));
            now.forEach(step -> step.packed().filter(shared::add).ifPresent(packed -> bytes += packed.length()));
        }
    }

    private void add(Entity entity) {
        var was = before.entity(entity.id());
        if (was.isPresent() && was.get() == entity) {
            return;
        }
        bytes += ENTITY;
        switch (entity) {
            case Account account -> bytes += members(account) * MEMBER;
            case Container container -> {
                var old = was.filter(Container.class::isInstance).map(Container.class::cast);
                addAll(old.map(Container::organizationalUnits).orElse(List.of()), container.organizationalUnits());
                addAll(old.map(Container::accounts).orElse(List.of()), container.accounts());
            }
        }
    }

    private void addAll(List<? extends Entity> old, List<? extends Entity> now) {
        if (old == now) {
            return;
        }
        bytes += now.size() * REFERENCE;
        int start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start) == now.get(start)) {
            start++;
        }
        int more = now.size() - old.size();
        int end = now.size();
        while (end > start && end - more > start && old.get(end - more - 1) == now.get(end - 1)) {
            end--;
        }
        now.subList(start, end).forEach(this::add);
    }

    private static long members(Account account) {
        return (long) account.users().size()
                + account.groups().size()
                + account.roles().size()
                + account.resources().size()
                + account.policies().size();
    }
}
