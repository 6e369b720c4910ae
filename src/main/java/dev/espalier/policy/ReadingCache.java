package dev.espalier.policy;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Remembers readings for as long as their documents live. Found by identity first, because comparing two documents
/// costs as much as reading them; only a document not seen before is compared by content.
final class ReadingCache {
    private final Map<Same, PolicyReading> bySameness = new ConcurrentHashMap<>();
    private final Map<PolicyDocument, WeakReference<PolicyReading>> byContent = new WeakHashMap<>();
    private final ReferenceQueue<PolicyDocument> gone = new ReferenceQueue<>();

    PolicyReading get(PolicyDocument document, Function<PolicyDocument, PolicyReading> read) {
        var known = bySameness.get(new Same(document, null));
        if (known != null) {
            return known;
        }
        forgetTheGone();
        var reading = byContent(document, read);
        bySameness.put(new Same(document, gone), reading);
        return reading;
    }

    private PolicyReading byContent(PolicyDocument document, Function<PolicyDocument, PolicyReading> read) {
        synchronized (byContent) {
            var equal = Optional.ofNullable(byContent.get(document)).map(WeakReference::get);
            return equal.orElseGet(() -> {
                var fresh = read.apply(document);
                byContent.put(document, new WeakReference<>(fresh));
                return fresh;
            });
        }
    }

    private void forgetTheGone() {
        for (var same = gone.poll(); same != null; same = gone.poll()) {
            bySameness.remove(same);
        }
    }

    /// A key that is equal to another when both stand for the same object.
    private static final class Same extends WeakReference<PolicyDocument> {
        private final int hash;

        Same(PolicyDocument document, @Nullable ReferenceQueue<PolicyDocument> queue) {
            super(document, queue);
            hash = System.identityHashCode(document);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            if (this == other) {
                return true;
            }
            var mine = get();
            return mine != null && other instanceof Same same && same.refersTo(mine);
        }
    }
}
