export { Toast, type ToastMessage } from '../shared/toast.js';
