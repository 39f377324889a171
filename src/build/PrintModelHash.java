import dev.headroom.store.Software;

/** Prints the hash of the classes that decide what results are, for a jar that rewrites them. */
final class PrintModelHash {
    public static void main(String[] args) {
        System.out.println(Software.modelHash());
    }
}
