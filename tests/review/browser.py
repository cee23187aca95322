"""A headless Chromium, and what is asked of it."""

import json
import pathlib
import shutil
import tempfile
import time

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.keys import Keys

# As root Chromium runs without its sandbox; the rest keeps it from asking anything of the network by itself.
ARGUMENTS = """--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
--disable-component-update --disable-sync --disable-dev-shm-usage""".split()


class Browser:
    def __init__(self, folder):
        self.downloads = pathlib.Path(folder, "downloads")
        self.downloads.mkdir()
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium")
        for argument in [*ARGUMENTS, f"--user-data-dir={tempfile.mkdtemp(dir=folder)}"]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        self.ask("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(self.downloads))
        self.ask("Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])

    def ask(self, command, **arguments):
        return self.driver.execute_cdp_cmd(command, arguments)

    def screen(self, width, height=860, dark=False):
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)
        self.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])

    def open(self, path, hash=""):
        self.driver.get("about:blank")
        self.driver.get(pathlib.Path(path).resolve().as_uri() + hash)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def click(self, selector):
        self.driver.find_element("css selector", selector).click()

    def press(self, keys, selector="body"):
        self.driver.find_element("css selector", selector).send_keys(keys)

    def type(self, text, selector):
        """Replaces what stands in an input, as a person does."""
        element = self.driver.find_element("css selector", selector)
        element.send_keys(Keys.CONTROL, "a")
        element.send_keys(text if text else Keys.DELETE, Keys.TAB)

    def pick(self, value, selector):
        self.run(
            "const input = document.querySelector(arguments[1]); input.value = arguments[0];"
            "input.dispatchEvent(new Event('input', {bubbles: true})); input.dispatchEvent(new Event('change', {bubbles: true}));",
            value, selector,
        )

    def download(self, selector):
        """What a click downloads: its name and bytes."""
        for path in self.downloads.iterdir():
            path.unlink()
        self.click(selector)
        for _ in range(100):
            there = [path for path in self.downloads.iterdir() if path.suffix in {".csv", ".jsonl"} and path.stat().st_size]
            if there:
                return there[0].name, there[0].read_bytes()
            time.sleep(0.05)
        raise AssertionError(f"{selector} downloads nothing")

    def clipboard(self):
        return self.driver.execute_async_script("navigator.clipboard.readText().then(arguments[0], error => arguments[0](String(error)))")

    def errors(self):
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def requests(self):
        """What was asked of the network."""
        urls = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                urls.append(message["params"]["request"]["url"])
        return [url for url in urls if not url.startswith(("file:", "blob:", "data:", "about:", "chrome:"))]
