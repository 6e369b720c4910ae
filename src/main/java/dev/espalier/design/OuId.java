package dev.espalier.design;

/// The id of an organizational unit, unique in the design, such as `ou-ab12-people01`.
public record OuId(String value) implements ContainerId {
    public OuId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the id of an organizational unit is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
