// One stylesheet for each component of the library that the first screens use; others come with their own chunk.
import "@mantine/core/styles/default-css-variables.css";
import "@mantine/core/styles/UnstyledButton.css";
import "@mantine/core/styles/Button.css";
import "@mantine/core/styles/Loader.css";
import "@mantine/core/styles/Input.css";
import "@keng/ui/fonts.css";
import "@keng/ui/tokens.css";
import "@keng/ui/base.css";
import "@keng/ui/controls.css";
