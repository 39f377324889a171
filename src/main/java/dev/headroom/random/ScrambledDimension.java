package dev.headroom.random;

/**
 * One dimension of Sobol' points as one strand has it: scrambled by a random lower triangular matrix with ones on its diagonal
 * (Matousek 1998), then shifted digit by digit.
 */
final class ScrambledDimension {
    private static final int CHUNK_BITS = 7;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private final int[] directions = new int[SobolDirections.INDEX_BITS]; // [bit of the index]
    private final int shift;

    /**
     * @param columns [digit of a coordinate] random words; the matrix takes from each what lies below its diagonal
     * @param shift any word
     */
    ScrambledDimension(int dimension, long[] columns, int shift) {
        this.shift = shift;
        for (int bit = 0; bit < directions.length; bit++) {
            directions[bit] = product(columns, SobolDirections.direction(dimension, bit));
        }
    }

    /** The matrix times a vector over the field of two elements. */
    private static int product(long[] columns, int vector) {
        int product = vector;
        for (int rest = vector; rest != 0; rest &= rest - 1) {
            int diagonal = Integer.lowestOneBit(rest);
            product ^= (int) columns[Integer.numberOfLeadingZeros(diagonal)] & (diagonal - 1);
        }
        return product;
    }

    /**
     * Writes points {@code first .. first + count} to {@code out} from {@code at} on. Within a chunk of indices with the same
     * upper bits points differ by what the lower bits add, which is built once by doubling.
     *
     * @param chunk scratch, of {@link #newChunk()}
     */
    void fill(int first, int count, double[] out, int at, int[] chunk) {
        fillChunk(chunk);
        int end = first + count;
        for (int from = first; from < end; ) {
            int upper = upper(from & -CHUNK);
            int stop = Math.min(end, (from & -CHUNK) + CHUNK);
            int place = from & (CHUNK - 1);
            int target = at + from - first;
            for (int i = 0; i < stop - from; i++) {
                out[target + i] = Fraction.of(chunk[place + i] ^ upper);
            }
            from = stop;
        }
    }

    static int[] newChunk() {
        return new int[CHUNK];
    }

    private void fillChunk(int[] chunk) {
        chunk[0] = shift;
        for (int bit = 0; bit < CHUNK_BITS; bit++) {
            int half = 1 << bit;
            int direction = directions[bit];
            for (int i = 0; i < half; i++) {
                chunk[half + i] = chunk[i] ^ direction;
            }
        }
    }

    private int upper(int index) {
        int sum = 0;
        for (int rest = index; rest != 0; rest &= rest - 1) {
            sum ^= directions[Integer.numberOfTrailingZeros(rest)];
        }
        return sum;
    }
}
