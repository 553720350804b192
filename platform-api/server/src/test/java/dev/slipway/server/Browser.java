package dev.slipway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.local.tool.Provision;
import dev.slipway.testkit.fixture.Chromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A person at a headless Chromium. Whatever page is looked at is checked for what every page has to keep. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int WIDTH = 1360;
    private static final int HEIGHT = 900;
    private static final int TALLEST = 4000;

    private final ChromeDriver driver;
    private final String address;
    private final Path pictures;
    private final String check = script("page-check.js");

    private Browser(ChromeDriver driver, String address, Path pictures) {
        this.driver = driver;
        this.address = address;
        this.pictures = pictures;
    }

    /** Open one; addresses are below the given one, and pictures go to a folder that is made. */
    static Browser open(Provision.Available chromium, String address, Path profile, Path pictures) {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromium.program("chromedriver").toFile())
                .usingAnyFreePort()
                .withLogOutput(java.io.OutputStream.nullOutputStream())
                .build();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.program("chromium").toFile());
        options.addArguments(
                "--headless=new",
                // Tests may run as root, where the sandbox does not start.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--force-prefers-reduced-motion",
                "--window-size=" + WIDTH + "," + HEIGHT,
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        try {
            Files.createDirectories(pictures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Browser(new ChromeDriver(service, options), address, pictures);
    }

    static Provision.Available required() {
        return Chromium.programs();
    }

    void go(String path) {
        driver.get(path.startsWith("http") ? path : address + path);
    }

    String place() {
        return driver.getCurrentUrl();
    }

    /** Return the visible text of the page's main part, which may be made anew while it is read. */
    String text() {
        return await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .until(() -> driver.findElement(By.tagName("main")).getText(), Objects::nonNull);
    }

    /** Wait until the page says all of it, however often it is made anew meanwhile. */
    void sees(String... texts) {
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .untilAsserted(() -> assertThat(text()).contains(texts));
    }

    void follow(String link) {
        act(() -> driver.findElement(By.partialLinkText(link)).click());
    }

    void press(String button) {
        act(() -> driver.findElement(By.xpath("//main//button[normalize-space()='" + button + "']"))
                .click());
    }

    /** Parts that follow changes are put in anew at any moment, also while somebody reaches for them. */
    private void act(Runnable what) {
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .until(() -> {
                    what.run();
                    return true;
                });
    }

    /** Type into the field with this label. */
    void fill(String label, String value) {
        WebElement field = field(label);
        if (field.getTagName().equals("select")) {
            field.findElement(By.xpath("option[normalize-space()='" + value + "']"))
                    .click();
        } else {
            field.clear();
            field.sendKeys(value);
        }
    }

    String value(String label) {
        return Objects.requireNonNullElse(field(label).getDomProperty("value"), "");
    }

    private WebElement field(String label) {
        WebElement found = driver.findElement(By.xpath("//label[starts-with(normalize-space(), '" + label + "')]"));
        return driver.findElement(By.id(Objects.requireNonNull(found.getDomAttribute("for"), label)));
    }

    void type(Keys key) {
        driver.switchTo().activeElement().sendKeys(key);
    }

    /** Go through the page by the tabulator alone and return what was reached, in order. */
    Set<String> reachedByKeyboard() {
        driver.executeScript("document.activeElement.blur(); window.scrollTo(0, 0);");
        Set<String> reached = new LinkedHashSet<>();
        int longest = named("a[href], button, input:not([type=hidden]), select, textarea, [tabindex='0']")
                        .size()
                + 2;
        for (int i = 0; i < longest; i++) {
            type(Keys.TAB);
            reached.add(String.valueOf(driver.executeScript(
                    "const e = document.activeElement; return e.id || (e.textContent || e.tagName).trim();")));
        }
        return reached;
    }

    /** Return what somebody who clicks could use. */
    List<String> named(String selector) {
        return ((List<?>) Objects.requireNonNull(driver.executeScript(
                        "return [...document.querySelectorAll(arguments[0])].map((e) => e.id || (e.textContent || e.tagName).trim());",
                        selector)))
                .stream().map(String::valueOf).toList();
    }

    /** Let the system ask for light or dark. */
    void system(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    String background() {
        return String.valueOf(driver.executeScript("return getComputedStyle(document.body).backgroundColor;"));
    }

    void toggleTheme() {
        driver.findElement(By.id("theme")).click();
    }

    /** Take a picture of the whole page, and check it. */
    void look(String name) {
        picture(name);
        assertThat((List<?>) driver.executeScript(check))
                .as("page %s: what is wrong", name)
                .isEmpty();
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                        // That a page is not there is what such a page says.
                        .filter(entry -> !entry.getMessage().startsWith(place() + " - Failed to load resource"))
                        .map(Object::toString))
                .as("page %s: what the browser complains of", name)
                .isEmpty();
    }

    private void picture(String name) {
        driver.executeScript("window.scrollTo(0, 0);");
        Number height = (Number) Objects.requireNonNull(
                driver.executeScript("return Math.max(window.innerHeight, document.documentElement.scrollHeight);"));
        Map<String, Object> shot = driver.executeCdpCommand(
                "Page.captureScreenshot",
                Map.of(
                        "format",
                        "png",
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of(
                                "x",
                                0,
                                "y",
                                0,
                                "width",
                                WIDTH,
                                "height",
                                Math.min(TALLEST, height.intValue()),
                                "scale",
                                1)));
        try {
            Files.write(pictures.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(shot.get("data"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String script(String name) {
        try (var stream = Browser.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
