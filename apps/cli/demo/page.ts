/** The page of the demo commune: xã Đức Lập, which took in Mỹ Hạnh Bắc, where the model was invented. */
export const DEMO_PAGE = { name_vi: "Công an xã Đức Lập", name_en: "Đức Lập commune police" } as const;
