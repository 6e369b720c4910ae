package dev.espalier.design;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where everything in a tree stands, by id. Never changes: [#with] and [#without] give another table, which shares all
/// but a few hundred words with this one however large it is.
///
/// It is a hash table cut into chunks: an array of chunks, each an array of buckets, each an array of the few places
/// that fall there. There are about as many buckets in a chunk as there are chunks, so that a change copies two arrays
/// of the square root of the size and one bucket. The number of buckets is settled when the table is made; who adds
/// more than it was made for has it made anew ([#isCrowded]).
final class Places {
    private static final Place[] NOBODY = {};
    private static final int GOLDEN_RATIO = 0x9E3779B9;
    private static final int FEWEST_BITS = 4;
    private static final int CROWD = 4;

    private final Place[][][] chunks;
    private final int size;

    private Places(Place[][][] chunks, int size) {
        this.chunks = chunks;
        this.size = size;
    }

    /// A table of these; of several with one id, the first.
    static Places of(List<Place> all) {
        int bits = Math.max(FEWEST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(all.size()));
        var chunks = new Place[1 << (bits / 2)][1 << (bits - bits / 2)][];
        for (var chunk : chunks) {
            Arrays.fill(chunk, NOBODY);
        }
        var places = new Places(chunks, 0);
        int count = 0;
        for (var place : all) {
            int slot = places.slotOf(place.id());
            var bucket = places.bucket(slot);
            if (indexIn(bucket, place.id()) < 0) {
                chunks[places.chunkOf(slot)][places.withinChunk(slot)] = added(bucket, place);
                count++;
            }
        }
        return new Places(chunks, count);
    }

    int size() {
        return size;
    }

    /// Whether so many were added that looking up begins to take longer.
    boolean isCrowded() {
        return size > CROWD * chunks.length * chunks[0].length;
    }

    @Nullable
    Place get(NodeId id) {
        for (var place : bucket(slotOf(id))) {
            if (place.id().equals(id)) {
                return place;
            }
        }
        return null;
    }

    /// The table with `place`, instead of the one of that id if there is one.
    Places with(Place place) {
        int slot = slotOf(place.id());
        var bucket = bucket(slot);
        int index = indexIn(bucket, place.id());
        if (index < 0) {
            return withBucket(slot, added(bucket, place), size + 1);
        }
        var changed = bucket.clone();
        changed[index] = place;
        return withBucket(slot, changed, size);
    }

    /// The table without the place of that id.
    Places without(NodeId id) {
        int slot = slotOf(id);
        var bucket = bucket(slot);
        int index = indexIn(bucket, id);
        if (index < 0) {
            return this;
        }
        var changed = Arrays.copyOf(bucket, bucket.length - 1);
        System.arraycopy(bucket, index + 1, changed, index, changed.length - index);
        return withBucket(slot, changed, size - 1);
    }

    private static int indexIn(Place[] bucket, NodeId id) {
        for (int i = 0; i < bucket.length; i++) {
            if (bucket[i].id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static Place[] added(Place[] bucket, Place place) {
        var changed = Arrays.copyOf(bucket, bucket.length + 1);
        changed[bucket.length] = place;
        return changed;
    }

    private Places withBucket(int slot, Place[] bucket, int newSize) {
        var changed = chunks.clone();
        var chunk = changed[chunkOf(slot)].clone();
        chunk[withinChunk(slot)] = bucket;
        changed[chunkOf(slot)] = chunk;
        return new Places(changed, newSize);
    }

    /// Multiplying spreads ids that look alike; the upper bits are the well mixed ones.
    private int slotOf(NodeId id) {
        return (id.hashCode() * GOLDEN_RATIO) >>> Integer.numberOfLeadingZeros(chunks.length * chunks[0].length - 1);
    }

    private Place[] bucket(int slot) {
        return chunks[chunkOf(slot)][withinChunk(slot)];
    }

    private int chunkOf(int slot) {
        return slot / chunks[0].length;
    }

    private int withinChunk(int slot) {
        return slot % chunks[0].length;
    }
}
