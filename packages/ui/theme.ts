import { Button, createTheme, type MantineColorsTuple } from "@mantine/core";

const green: MantineColorsTuple = [
  "#e5f2eb",
  "#cfe6da",
  "#a5d1bb",
  "#79bb9b",
  "#55a981",
  "#3d9d70",
  "#1f8357",
  "#0b6b46",
  "#095a3b",
  "#06472e",
];

/** Sizes and type of pictures/README.md; colours come from tokens.css, light and dark. */
export const theme = createTheme({
  colors: { green },
  primaryColor: "green",
  primaryShade: { light: 7, dark: 6 },
  fontFamily: '"Be Vietnam Pro", system-ui, sans-serif',
  fontSizes: { xs: "14px", sm: "14px", md: "16px", lg: "18px", xl: "20px" },
  lineHeights: { xs: "20px", sm: "20px", md: "24px", lg: "24px", xl: "28px" },
  radius: { xs: "6px", sm: "6px", md: "8px", lg: "8px", xl: "12px" },
  defaultRadius: "sm",
  spacing: { xs: "4px", sm: "8px", md: "16px", lg: "24px", xl: "32px" },
  respectReducedMotion: true,
  cursorType: "pointer",
  focusRing: "auto",
  components: {
    Button: Button.extend({
      vars: (_, props) => ({
        root:
          props.size === "lg"
            ? { "--button-height": "44px", "--button-fz": "16px" }
            : { "--button-height": "var(--k-control-height)", "--button-fz": "14px" },
      }),
    }),
  },
});
