package dev.slipway.template.sprig;

import dev.slipway.template.FunctionException;
import dev.slipway.template.Functions;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** The Sprig functions. */
public final class Sprig {

    private Sprig() {}

    /**
     * Return all functions.
     *
     * @param clock what {@code now} and the zone called Local are taken from
     * @param chance what random texts, keys and identifiers are made of; secrets need a {@code SecureRandom}
     */
    public static Functions functions(Clock clock, RandomGenerator chance) {
        return TextFunctions.FUNCTIONS
                .plus(WordFunctions.FUNCTIONS)
                .plus(ConversionFunctions.FUNCTIONS)
                .plus(MathFunctions.FUNCTIONS)
                .plus(DefaultFunctions.FUNCTIONS)
                .plus(EncodingFunctions.FUNCTIONS)
                .plus(ListFunctions.FUNCTIONS)
                .plus(DictFunctions.FUNCTIONS)
                .plus(PathFunctions.FUNCTIONS)
                .plus(RegexFunctions.FUNCTIONS)
                .plus(UrlFunctions.FUNCTIONS)
                .plus(VersionFunctions.FUNCTIONS)
                .plus(DigestFunctions.FUNCTIONS)
                .plus(new DateFunctions(clock).functions())
                .plus(new RandomFunctions(chance).functions())
                .plus(new CipherFunctions(chance).functions())
                .plus(new CertificateFunctions(clock, chance).functions())
                .with("getHostByName", "string", arguments -> {
                    throw new FunctionException("getHostByName is not available: templates do not see the network");
                });
    }
}
