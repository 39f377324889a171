package dev.headroom.yaml;

import dev.headroom.yaml.YamlTree.Kind;
import dev.headroom.yaml.YamlTree.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What single values mean; null where a value has not the type asked for, and then a sentence that says so. */
final class Scalars {
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern NEARLY_MONTH = Pattern.compile("(\\d{4})[-/.](\\d{1,2})([-/.]\\d{1,2})?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,62}");
    private static final Pattern NEARLY_NUMBER = Pattern.compile("([-+]?[0-9][0-9_, ]*(?:\\.[0-9]+)?)\\s*(%?)");
    private static final int MONTHS_A_YEAR = 12;
    private static final int LONGEST_NUMBER = 100;

    private Scalars() {}

    static @Nullable Double number(YamlTree tree) {
        if (!(tree instanceof Scalar scalar) || scalar.kind() != Kind.NUMBER) {
            return null;
        }
        String text = scalar.text();
        if (text.length() > LONGEST_NUMBER) {
            return null;
        }
        if (text.startsWith("0x")) {
            return new BigInteger(text.substring(2), 16).doubleValue();
        }
        if (text.startsWith("0o")) {
            return new BigInteger(text.substring(2), 8).doubleValue();
        }
        if (text.endsWith("inf") || text.endsWith("Inf") || text.endsWith("INF")) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return text.startsWith(".n") || text.startsWith(".N") ? Double.NaN : Double.valueOf(text);
    }

    /** A finite number, or a sentence for {@code problem}. */
    static String numberComplaint(YamlTree tree) {
        Double value = number(tree);
        if (value != null) {
            return tree.describe() + " is not a finite number";
        }
        return wanted(tree, "a number") + (tree instanceof Scalar scalar ? numberGuess(scalar) : "");
    }

    private static String numberGuess(Scalar scalar) {
        Matcher nearly = NEARLY_NUMBER.matcher(scalar.text().strip());
        if (scalar.kind() != Kind.TEXT || !nearly.matches()) {
            return "";
        }
        String digits = nearly.group(1).replaceAll("[_, ]", "");
        if (nearly.group(2).isEmpty()) {
            return " Maybe " + digits + (digits.equals(scalar.text()) ? " without quotes?" : "?");
        }
        return " Maybe "
                + CanonicalNumber.of(new BigDecimal(digits).movePointLeft(2).doubleValue()) + "?";
    }

    /** A whole number without loss of digits. */
    static @Nullable Long whole(YamlTree tree) {
        Double value = number(tree);
        if (value == null || !Double.isFinite(value) || !(tree instanceof Scalar scalar)) {
            return null;
        }
        try {
            return (scalar.text().startsWith("0x") || scalar.text().startsWith("0o"))
                    ? (Long) BigDecimal.valueOf(value).longValueExact()
                    : (Long) new BigDecimal(scalar.text()).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    static String wholeComplaint(YamlTree tree) {
        return number(tree) == null ? numberComplaint(tree) : tree.describe() + " is not a whole number";
    }

    static @Nullable Boolean flag(YamlTree tree) {
        return (tree instanceof Scalar scalar && scalar.kind() == Kind.FLAG)
                ? Boolean.valueOf(scalar.text().equalsIgnoreCase("true"))
                : null;
    }

    static String flagComplaint(YamlTree tree) {
        String guess = tree instanceof Scalar scalar
                ? switch (scalar.text().strip().toLowerCase(Locale.ROOT)) {
                    case "yes", "on", "1", "y", "true" -> " Maybe true?";
                    case "no", "off", "0", "n", "false" -> " Maybe false?";
                    default -> "";
                }
                : "";
        return wanted(tree, "true or false") + guess;
    }

    static @Nullable YearMonth month(YamlTree tree) {
        if (tree instanceof Scalar scalar && scalar.kind() == Kind.TEXT) {
            Matcher matcher = MONTH.matcher(scalar.text());
            if (matcher.matches() && isMonth(matcher.group(2))) {
                return YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            }
        }
        return null;
    }

    static String monthComplaint(YamlTree tree) {
        String complaint = wanted(tree, "a month such as 2025-04");
        if (!(tree instanceof Scalar scalar)) {
            return complaint;
        }
        Matcher nearly = NEARLY_MONTH.matcher(scalar.text());
        if (!nearly.matches()) {
            return complaint;
        }
        if (!isMonth(nearly.group(2))) {
            return tree.describe() + " is no month: months go from 01 to 12";
        }
        return complaint
                + String.format(Locale.ROOT, " Maybe %s-%02d?", nearly.group(1), Integer.parseInt(nearly.group(2)));
    }

    private static boolean isMonth(String digits) {
        int month = Integer.parseInt(digits);
        return month >= 1 && month <= MONTHS_A_YEAR;
    }

    static @Nullable String text(YamlTree tree) {
        return tree instanceof Scalar scalar
                        && scalar.kind() == Kind.TEXT
                        && !scalar.text().isBlank()
                ? scalar.text()
                : null;
    }

    static String textComplaint(YamlTree tree) {
        if (tree instanceof Scalar scalar && scalar.kind() == Kind.TEXT) {
            return "a text must not be blank";
        }
        boolean quotable = tree instanceof Scalar scalar && scalar.kind() != Kind.NOTHING;
        return wanted(tree, "text") + (quotable ? " Maybe \"" + ((Scalar) tree).text() + "\"?" : "");
    }

    static @Nullable String name(YamlTree tree) {
        String text = text(tree);
        return text != null && isName(text) ? text : null;
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    static String nameComplaint(YamlTree tree, String what) {
        boolean written = tree instanceof Scalar scalar && !scalar.text().isBlank() && scalar.kind() != Kind.NOTHING;
        return written ? nameComplaint(tree.describe(), what) : wanted(tree, "a " + what);
    }

    static String nameComplaint(String shown, String what) {
        return shown + " is no " + what
                + ": a letter, then letters, digits, hyphens and underscores, at most 63 in all";
    }

    /** As {@code a list, but a number is wanted.} */
    static String wanted(YamlTree tree, String what) {
        return tree.describe() + " stands where " + what + " is wanted.";
    }
}
